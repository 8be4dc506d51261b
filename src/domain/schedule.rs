//! What the host's scheduler is told, so that retention runs every day whether anybody opens the window or not.

/// At what time of day.
const AT: &str = "06:00";
/// What the run is called in the scheduler.
const NAME: &str = "seula-retention";

/// The same for each scheduler, ready to be copied: a command line, or a few for a shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// systemd: service and timer of the user's own, and turning them on.
    pub systemd: String,
    /// Windows: one `schtasks` line.
    pub schtasks: String,
    /// macOS: an agent of launchd.
    pub launchd: String,
}

impl Schedule {
    /// For this program and this register, by their whole paths.
    pub fn of(program: &str, register: &str) -> Self {
        Self {
            systemd: systemd(program, register),
            schtasks: schtasks(program, register),
            launchd: launchd(program, register),
        }
    }
}

/// Units of the user's own need no rights of an administrator; `enable-linger` lets them run without a sign-in.
fn systemd(program: &str, register: &str) -> String {
    let (program, register) = (unit_quoted(program), unit_quoted(register));
    format!(
        "mkdir -p ~/.config/systemd/user\n\
         cat > ~/.config/systemd/user/{NAME}.service <<'EOF'\n\
         [Unit]\n\
         Description=Seula: retention\n\
         \n\
         [Service]\n\
         Type=oneshot\n\
         ExecStart={program} retention run --register {register}\n\
         EOF\n\
         cat > ~/.config/systemd/user/{NAME}.timer <<'EOF'\n\
         [Unit]\n\
         Description=Seula: retention every day\n\
         \n\
         [Timer]\n\
         OnCalendar=*-*-* {AT}\n\
         Persistent=true\n\
         \n\
         [Install]\n\
         WantedBy=timers.target\n\
         EOF\n\
         systemctl --user daemon-reload\n\
         systemctl --user enable --now {NAME}.timer\n\
         loginctl enable-linger\n"
    )
}

/// A word of `ExecStart` (systemd.service(5), "Command lines"; systemd.unit(5), "Specifiers").
fn unit_quoted(word: &str) -> String {
    let escaped = word.replace('\\', r"\\").replace('"', "\\\"").replace('%', "%%").replace('$', "$$");
    format!("\"{escaped}\"")
}

/// `/NP`: no password is kept, and it runs whether the user is signed in or not, with this machine's resources only.
fn schtasks(program: &str, register: &str) -> String {
    format!(
        "schtasks /Create /F /TN \"{NAME}\" /SC DAILY /ST {AT} /RU \"%USERNAME%\" /NP \
         /TR \"\\\"{program}\\\" retention run --register \\\"{register}\\\"\""
    )
}

fn launchd(program: &str, register: &str) -> String {
    let words: String = [program, "retention", "run", "--register", register]
        .map(|word| format!("    <string>{}</string>\n", xml_escaped(word)))
        .concat();
    let (hour, minute) = AT.split_once(':').unwrap_or((AT, "0"));
    let (hour, minute) = (hour.trim_start_matches('0'), minute.trim_start_matches('0'));
    let number = |digits: &str| if digits.is_empty() { "0".to_owned() } else { digits.to_owned() };
    format!(
        "cat > ~/Library/LaunchAgents/{NAME}.plist <<'EOF'\n\
         <?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <plist version=\"1.0\">\n\
         <dict>\n\
         \x20 <key>Label</key>\n\
         \x20 <string>{NAME}</string>\n\
         \x20 <key>ProgramArguments</key>\n\
         \x20 <array>\n\
         {words}\
         \x20 </array>\n\
         \x20 <key>StartCalendarInterval</key>\n\
         \x20 <dict><key>Hour</key><integer>{}</integer><key>Minute</key><integer>{}</integer></dict>\n\
         </dict>\n\
         </plist>\n\
         EOF\n\
         launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/{NAME}.plist\n",
        number(hour),
        number(minute),
    )
}

fn xml_escaped(word: &str) -> String {
    word.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_paths_stand_whole_in_each_line_whatever_signs_they_have() {
        let of = Schedule::of("/opt/Seula 100%/seula", "/var/lib/a & $b/\"register\".seula");
        assert!(of.systemd.contains(
            "\nExecStart=\"/opt/Seula 100%%/seula\" retention run \
             --register \"/var/lib/a & $$b/\\\"register\\\".seula\"\n"
        ));
        assert!(of.launchd.contains("    <string>/var/lib/a &amp; $b/\"register\".seula</string>\n"));
        assert!(
            of.launchd.contains("<key>Hour</key><integer>6</integer><key>Minute</key><integer>0</integer>")
        );
        let of = Schedule::of(r"C:\Program Files\Seula\seula.exe", r"C:\ProgramData\Seula\register.seula");
        assert_eq!(
            of.schtasks,
            "schtasks /Create /F /TN \"seula-retention\" /SC DAILY /ST 06:00 /RU \"%USERNAME%\" /NP /TR \
             \"\\\"C:\\Program Files\\Seula\\seula.exe\\\" retention run --register \
             \\\"C:\\ProgramData\\Seula\\register.seula\\\"\""
        );
        assert!(of.systemd.contains(r"C:\\Program Files\\Seula\\seula.exe"));
    }
}
