-- Regulated filings of the open data set of info-financiere.gouv.fr (DILA, Licence Ouverte 2.0): the records, never the documents.
CREATE TABLE filings (
    key TEXT PRIMARY KEY,
    isin TEXT,
    lei TEXT,
    issuer TEXT NOT NULL, -- as filed
    country TEXT,
    title TEXT NOT NULL,
    type TEXT,
    subtype TEXT, -- the issuer chooses it, and errs
    category TEXT, -- its code
    language TEXT, -- ISO 639-1
    sent_at TEXT,
    received_at TEXT,
    filed_at TEXT NOT NULL, -- sent, else received
    url TEXT, -- of the document
    twin_of TEXT -- key of the French filing of which this is the English version
) STRICT, WITHOUT ROWID;
CREATE INDEX filings_company ON filings (isin, filed_at);
CREATE INDEX filings_filed ON filings (filed_at);

-- Records that could not be read, or not whole.
CREATE TABLE filing_faults (
    origin TEXT NOT NULL, -- the file, or the address asked
    record TEXT NOT NULL, -- its key, else its place
    reason TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (origin, record, reason)
) STRICT, WITHOUT ROWID;

-- The days for which the interface has given everything, so that a load that was cut off goes on.
CREATE TABLE filing_days (
    day TEXT PRIMARY KEY,
    records INTEGER NOT NULL,
    asked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Until when the interface asked to be left alone.
CREATE TABLE filing_pause (
    until TEXT NOT NULL
) STRICT;

-- Which events a filing may be about, by what its category and title say: patterns of LIKE, _ for a letter with an accent.
CREATE TABLE filing_events (
    pattern TEXT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (pattern, event)
) STRICT, WITHOUT ROWID;
INSERT INTO filing_events
WITH patterns (events, pattern) AS (VALUES
    ('resultats previsions avertissement dividende', '%semestriel%'),
    ('resultats previsions avertissement dividende', '%annuel%'),
    ('resultats previsions avertissement', '%trimestriel%'),
    ('resultats previsions avertissement dividende', '%r_sultat%'),
    ('resultats previsions avertissement', '%chiffre d_affaires%'),
    ('resultats previsions avertissement dividende', '%annual%'),
    ('resultats previsions avertissement dividende', '%half%year%'),
    ('resultats previsions avertissement', '%quarter%'),
    ('resultats previsions avertissement dividende', '%results%'),
    ('resultats previsions avertissement', '%revenue%'),
    ('previsions avertissement', '%objectifs%'),
    ('previsions avertissement', '%perspectives%'),
    ('previsions avertissement', '%outlook%'),
    ('previsions avertissement', '%guidance%'),
    ('avertissement', '%profit warning%'),
    ('dividende', '%dividend%'),
    ('rachat_actions', '%actions propres%'),
    ('rachat_actions', '%rachat d_actions%'),
    ('rachat_actions', '%own shares%'),
    ('rachat_actions', '%buyback%'),
    ('rachat_actions', '%share repurchase%'),
    ('offre_publique', '%offre publique%'),
    ('offre_publique', '%projet d_offre%'),
    ('offre_publique', '%tender offer%'),
    ('acquisition_cession', '%acqui%'),
    ('acquisition_cession', '%cession%'),
    ('acquisition_cession', '%disposal%'),
    ('acquisition_cession', '%fusion%'),
    ('acquisition_cession', '%merger%'),
    ('introduction_bourse augmentation_capital dette offre_publique', '%prospectus%'),
    ('introduction_bourse', '%introduction en bourse%'),
    ('augmentation_capital', '%augmentation de capital%'),
    ('augmentation_capital', '%capital increase%'),
    ('dette', '%obligat%'),
    ('dette', '%emprunt%'),
    ('dette', '%refinanc%'),
    ('dette', '%bond%'),
    ('notation', '%notation%'),
    ('notation', '%rating%'),
    ('franchissement_seuil', '%franchissement%'),
    ('franchissement_seuil', '%threshold%'),
    ('gouvernance', '%gouvern%'),
    ('gouvernance', '%nomination%'),
    ('gouvernance', '%conseil d_administration%'),
    ('gouvernance', '%directeur g_n_ral%'),
    ('gouvernance', '%assembl_e g_n_rale%'),
    ('gouvernance', '%r_mun_ration%'),
    ('gouvernance', '%appoint%'),
    ('sanction_litige', '%sanction%'),
    ('sanction_litige', '%litige%'),
    ('sanction_litige', '%amende%'),
    ('contrat', '%contrat%'),
    ('contrat', '%contract%'),
    ('contrat', '%partenariat%'),
    ('contrat', '%partnership%'),
    ('contrat', '%commande%'),
    ('restructuration defaillance', '%restructur%'),
    ('defaillance', '%sauvegarde%'),
    ('defaillance', '%redressement judiciaire%'),
    ('defaillance', '%liquidation judiciaire%'),
    ('produit', '%lancement%'),
    ('produit', '%approbation%'),
    ('produit', '%autorisation de mise%'),
    ('produit', '%approval%'),
    ('cotation', '%suspension%'),
    ('cotation', '%radiation%'),
    ('cotation', '%cotation%'),
    ('cotation', '%delisting%')
)
SELECT pattern, value FROM patterns, json_each('["' || replace(events, ' ', '","') || '"]');

-- What a company filed with what the press made of it: the same company, filed at most three days before the article or one day
-- after, about the same kind of event.
CREATE VIEW press_filings AS
SELECT t.article_id, f.key AS filing, f.isin, group_concat(DISTINCT e.event) AS events
FROM article_issuers t
JOIN filings f ON f.isin = t.isin AND f.twin_of IS NULL
    AND f.filed_at >= strftime('%Y-%m-%dT%H:%M:%SZ', t.at - 3 * 86400, 'unixepoch')
    AND f.filed_at <= strftime('%Y-%m-%dT%H:%M:%SZ', t.at + 86400, 'unixepoch')
JOIN article_events e ON e.article_id = t.article_id
JOIN filing_events m ON m.event = e.event AND coalesce(f.subtype, '') || ' ' || f.title LIKE m.pattern
WHERE t.role = 'subject'
GROUP BY t.article_id, f.key;
