//! Links to public pages with their long numeric paths; secrets in their queries are found by `detect::url`.

use crate::scrub::scan::Scan;
use crate::scrub::view::View;
use std::ops::Range;

/// Hosts of authorities, with all that is below them.
const OWN_HOSTS: [&str; 44] = [
    "migri.fi",
    "enterfinland.fi",
    "finlex.fi",
    "suomi.fi",
    "dvv.fi",
    "vero.fi",
    "kela.fi",
    "poliisi.fi",
    "prh.fi",
    "stat.fi",
    "gov.fi",
    "um.fi",
    "formin.fi",
    "finlandabroad.fi",
    "intermin.fi",
    "infofinland.fi",
    "valtioneuvosto.fi",
    "eduskunta.fi",
    "oikeus.fi",
    "tuomioistuimet.fi",
    "tyomarkkinatori.fi",
    "te-palvelut.fi",
    "keha-keskus.fi",
    "ely-keskus.fi",
    "raja.fi",
    "tulli.fi",
    "oph.fi",
    "opintopolku.fi",
    "kho.fi",
    "thl.fi",
    "valvira.fi",
    "traficom.fi",
    "maahanmuuttovirasto.fi",
    "workinfinland.com",
    "studyinfinland.fi",
    "europa.eu",
    "yhdenvertaisuusvaltuutettu.fi",
    "hel.fi",
    "espoo.fi",
    "vantaa.fi",
    "tampere.fi",
    "turku.fi",
    "oulu.fi",
    "lupavirasto.example",
];

/// Longest link that is looked at, in characters to either side of its first slash.
const LONGEST: usize = 2000;

/// Whether a host, or what begins with one, is an authority's.
pub(in crate::scrub) fn is_own_host(host: &str) -> bool {
    OWN_HOSTS
        .iter()
        .any(|own| host.strip_suffix(own).is_some_and(|before| before.is_empty() || before.ends_with('.')))
}

fn ends_link(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | ')' | '|' | '»' | '”')
}

/// The link around a place in the view: from the white space before it to the white space behind it, at most `reach`
/// to either side.
pub(in crate::scrub) fn region_of(view: &View, place: usize, reach: usize) -> Range<usize> {
    let text = view.text();
    let low = (place.saturating_sub(reach)..=place).find(|at| text.is_char_boundary(*at)).unwrap_or(place);
    let start = view.slice(low..place).rfind(|c: char| ends_link(c) || c == '(').map_or(low, |at| {
        low + at + text.get(low + at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let rest = text.get(place..).unwrap_or("");
    let end = rest.char_indices().take(reach).find(|(_, c)| ends_link(*c)).map_or_else(
        || rest.char_indices().nth(reach).map_or(text.len(), |(at, _)| place + at),
        |(at, _)| place + at,
    );
    start..end
}

/// The host of a link, without scheme, user information and port.
fn host(link: &str) -> &str {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    let host = authority.rsplit('@').next().unwrap_or("");
    host.split(':').next().unwrap_or("").trim_end_matches(['.', ','])
}

/// Keeps the numbers in links to authorities.
pub(super) fn lay(scan: &mut Scan<'_>) {
    let view = scan.view;
    if !view.has_sign(b'/') {
        return;
    }
    let mut done = 0;
    for (slash, _) in view.text().match_indices('/') {
        if slash < done {
            continue;
        }
        let region = region_of(view, slash, LONGEST);
        done = region.end;
        let link = view.slice(region.clone());
        if is_own_host(host(link)) && !link.contains('@') {
            let from = view.token_from(region.start);
            let to = (from..view.len()).find(|token| view.start(*token) >= region.end).unwrap_or(view.len());
            scan.keep(from..to);
        }
    }
}
