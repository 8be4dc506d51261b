use super::Shell;

#[test]
fn the_quality_report_of_a_month_is_written_in_the_wanted_language() {
    let shell = Shell::new("cli_report");
    shell.run("create --user pekka");
    let said = shell.run("report 2026-11 --user pekka --out @/laatu.html --lang sv");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let page = std::fs::read_to_string(shell.folder.join("laatu.html")).unwrap();
    assert!(page.contains("Kvalitetsrapport, november 2026"), "{page}");
    assert_eq!(shell.run("report 2026-11 --user pekka --out @/laatu.html").code, 1, "there is one");
    for wrong in ["report", "report 2026-13 --user pekka --out @/x", "report 2026-11 --user pekka"] {
        assert_eq!(shell.run(wrong).code, 2, "{wrong}");
    }
}
