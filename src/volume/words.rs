//! Stems and endings from which the words of the volume are built. Plausible is enough: nobody reads them.

/// The commonest Finnish words, most common first.
pub(super) const FINNISH_SMALL: &str = "on ja ei että se mutta olen minun kun niin oleskelulupa hakemus lupa voi \
    mitä nyt tai jos miten hei kiitos sitten vielä minä kuinka ole mun pitää mä oon siis jo saa kanssa Suomessa \
    päätös olisi myös onko sen milloin tämä viikkoa te hän koska ennen joka eli vain tarvitsen missä kaikki uusi \
    paljon jälkeen täytyy voiko euroa vai haluan sain oli kuukautta ihan ovat mikä asia teidän omalupa ette päivää \
    asti sitä toinen itse kyllä joo no entä vuotta aika odottanut kauan sama usein täällä nimi sekä kautta siellä \
    maksu moi tieto vaan vaikka koko takaisin jotta sivulla palvelussa kesken heti pian aina ehkä miksi";

/// Finnish nouns: basic form, and the stem before endings.
pub(super) const FINNISH_NOUNS: &[(&str, &str)] = &[
    ("lupa", "luva"),
    ("hakemus", "hakemukse"),
    ("päätös", "päätökse"),
    ("kortti", "korti"),
    ("maksu", "maksu"),
    ("aika", "aja"),
    ("passi", "passi"),
    ("perhe", "perhee"),
    ("lapsi", "lapse"),
    ("työ", "työ"),
    ("työnantaja", "työnantaja"),
    ("opiskelija", "opiskelija"),
    ("todistus", "todistukse"),
    ("liite", "liittee"),
    ("lomake", "lomakkee"),
    ("osoite", "osoittee"),
    ("palvelu", "palvelu"),
    ("tunnus", "tunnukse"),
    ("salasana", "salasana"),
    ("viesti", "viesti"),
    ("kirje", "kirjee"),
    ("posti", "posti"),
    ("viikko", "viiko"),
    ("kuukausi", "kuukaude"),
    ("vuosi", "vuode"),
    ("päivä", "päivä"),
    ("numero", "numero"),
    ("jono", "jono"),
    ("neuvoja", "neuvoja"),
    ("virasto", "virasto"),
    ("toimisto", "toimisto"),
    ("käynti", "käynni"),
    ("sormenjälki", "sormenjälje"),
    ("kuva", "kuva"),
    ("tulo", "tulo"),
    ("palkka", "palka"),
    ("tili", "tili"),
    ("pankki", "panki"),
    ("kuitti", "kuiti"),
    ("raja", "raja"),
    ("matka", "matka"),
    ("maa", "maa"),
    ("kansalainen", "kansalaise"),
    ("kansalaisuus", "kansalaisuude"),
    ("kieli", "kiele"),
    ("koe", "kokee"),
    ("tutkinto", "tutkinno"),
    ("koulu", "koulu"),
    ("yliopisto", "yliopisto"),
    ("sopimus", "sopimukse"),
    ("yritys", "yritykse"),
    ("yrittäjä", "yrittäjä"),
    ("vero", "vero"),
    ("asunto", "asunno"),
    ("vuokra", "vuokra"),
    ("puoliso", "puoliso"),
    ("vaimo", "vaimo"),
    ("mies", "miehe"),
    ("äiti", "äidi"),
    ("isä", "isä"),
    ("sisar", "sisare"),
    ("veli", "velje"),
    ("sukulainen", "sukulaise"),
    ("ystävä", "ystävä"),
    ("avioliitto", "avioliito"),
    ("syntymä", "syntymä"),
    ("nimi", "nime"),
    ("muutto", "muuto"),
    ("ilmoitus", "ilmoitukse"),
    ("pyyntö", "pyynnö"),
    ("selvitys", "selvitykse"),
    ("asiakirja", "asiakirja"),
    ("käännös", "käännökse"),
    ("kääntäjä", "kääntäjä"),
    ("tulkki", "tulki"),
    ("haastattelu", "haastattelu"),
    ("valitus", "valitukse"),
    ("oikeus", "oikeude"),
    ("laki", "lai"),
    ("sääntö", "säännö"),
    ("ehto", "ehdo"),
    ("edellytys", "edellytykse"),
    ("peruste", "perustee"),
    ("syy", "syy"),
    ("ongelma", "ongelma"),
    ("vika", "via"),
    ("virhe", "virhee"),
    ("sivu", "sivu"),
    ("kohta", "kohda"),
    ("nappi", "napi"),
    ("tiedosto", "tiedosto"),
    ("kopio", "kopio"),
    ("lasku", "lasku"),
    ("hinta", "hinna"),
    ("euro", "euro"),
    ("raha", "raha"),
    ("vakuutus", "vakuutukse"),
    ("sairaus", "sairaude"),
    ("lääkäri", "lääkäri"),
    ("tauti", "taudi"),
    ("suoja", "suoja"),
    ("suojelu", "suojelu"),
    ("turva", "turva"),
    ("paikka", "paika"),
    ("vastaanotto", "vastaanoto"),
    ("keskus", "keskukse"),
    ("kunta", "kunna"),
    ("kaupunki", "kaupungi"),
    ("rekisteri", "rekisteri"),
    ("järjestelmä", "järjestelmä"),
    ("käsittely", "käsittely"),
    ("käsittelijä", "käsittelijä"),
    ("viranomainen", "viranomaise"),
    ("edustaja", "edustaja"),
    ("valtakirja", "valtakirja"),
    ("asia", "asia"),
    ("tieto", "tiedo"),
    ("ohje", "ohjee"),
    ("neuvonta", "neuvonna"),
    ("puhelin", "puhelime"),
    ("sähköposti", "sähköposti"),
    ("kokous", "kokoukse"),
    ("loma", "loma"),
    ("lento", "lenno"),
    ("laiva", "laiva"),
    ("raportti", "raporti"),
    ("kausi", "kaude"),
    ("kesä", "kesä"),
    ("talvi", "talve"),
    ("maatila", "maatila"),
    ("ravintola", "ravintola"),
    ("siivous", "siivoukse"),
    ("hoitaja", "hoitaja"),
    ("tutkija", "tutkija"),
    ("asiantuntija", "asiantuntija"),
    ("urheilija", "urheilija"),
    ("kihlattu", "kihlatu"),
    ("vanhempi", "vanhemma"),
    ("huoltaja", "huoltaja"),
    ("vauva", "vauva"),
    ("neuvola", "neuvola"),
    ("päiväkoti", "päiväkodi"),
];

/// First parts of Finnish compounds.
pub(super) const FINNISH_FIRST: &str = "oleskelulupa jatkolupa työlupa työntekijän opiskelija perhe pysyvä määräaikais \
    kansalaisuus turvapaikka suojelu matkustus muukalais hakemus käsittely maksu palvelu asiakas viranomais neuvonta \
    verkko sähkö puhelin paperi alku lisä uusinta erityis perus koko osa kausi kesä pika yrittäjä tutkija \
    asiantuntija lapsen puoliso vanhempain nais mies nuoriso eläkeläis terveys sairaus hoito vakuutus tulo palkka \
    vero asunto vuokra muutto osoite nimi syntymä henkilö tunnistus sormenjälki valokuva passi kortti posti";

/// Endings after a back-vowel stem; `a`, `o`, `u` become `ä`, `ö`, `y` after a front-vowel stem.
pub(super) const FINNISH_CASES: [&str; 11] =
    ["n", "ssa", "sta", "lla", "lta", "lle", "ksi", "t", "tta", "ista", "issa"];

/// Endings after the case.
pub(super) const FINNISH_CLITICS: [&str; 5] = ["kin", "kaan", "ko", "han", "pa"];

/// Possessive endings, after the case.
pub(super) const FINNISH_POSSESSIVES: [&str; 4] = ["ni", "si", "mme", "nne"];

/// The commonest Swedish words, most common first.
pub(super) const SWEDISH_SMALL: &str = "jag är det och att inte har en på för i som min kan om till med ni men när hur \
    vad var så ska den tack hej nu då måste mitt av eller får redan vi de ett efter vill här sedan mycket från skulle \
    bara också kommer där utan än ännu nog ju väntat länge veckor månader euro samma ny allt vilken tjänsten";

/// Swedish stems that take endings and make compounds.
pub(super) const SWEDISH_STEMS: &str = "tillstånd ansökning avgift beslut kort tid pass familj barn arbete studie intyg \
    bilag blankett adress tjänst lösenord brev post vecka månad nummer kö rådgivar byrå besök bild inkomst lön konto \
    bank kvitto resa land medborgar språk examen skola avtal företag skatt bostad hyra make mor far syster bror namn \
    flytt anmälan begäran utredning handling översättning tolk intervju besvär rätt lag regel villkor grund problem \
    fel sida punkt fil pris pengar försäkring sjukdom läkar skydd plats kommun stad register handläggning ombud \
    fullmakt ärende uppgift råd telefon semester flyg säsong restaurang forskar";

/// Swedish endings.
pub(super) const SWEDISH_ENDINGS: [&str; 9] = ["", "en", "et", "er", "erna", "s", "ens", "ets", "na"];

/// The commonest English words, most common first.
pub(super) const ENGLISH_SMALL: &str = "I the my is to and in for it not you of a permit can have application do what \
    how when this please that be am if on with but me from no already or hello your are residence need will was \
    apply there thank where want long after one new wait still decision which months weeks get Finland also because \
    so card work before we they only all has should know why time send euro same page office";

/// English stems that take endings.
pub(super) const ENGLISH_STEMS: &str = "permit apply decide card pay time passport family child work employ student \
    certificate attach form address service password message letter post week month number queue advise office visit \
    picture income salary account bank receipt travel country citizen language exam school contract company tax home \
    rent husband mother father sister brother name move notify request document translate interpret interview appeal \
    right law rule condition reason problem error page button file price money insure illness doctor protect place \
    city register handle represent matter inform advice phone holiday flight season restaurant research start end \
    extend renew cancel refund lose find open close check wait answer ask call write read print sign order deliver";

/// English endings.
pub(super) const ENGLISH_ENDINGS: [&str; 8] = ["", "s", "ed", "ing", "er", "ers", "ment", "able"];
