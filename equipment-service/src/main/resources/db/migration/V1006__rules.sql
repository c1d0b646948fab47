INSERT INTO rule (name, valid_from, value, source) VALUES
    ('scope-minimum-krw', '1900-01-01', '30000000', 'default, configurable: cost, VAT included, from which the national standard guideline for research facilities and equipment reviews an item'),
    ('underused-percent', '1900-01-01', '10', 'default, configurable: at most this share of the available time makes an item underused'),
    ('utilization-maximum-percent', '1900-01-01', '439.2', 'default, configurable: all 8,784 hours of a leap year over the 2,000 of the utilization rate'),
    ('import-retention-days', '1900-01-01', '30', 'default, configurable: how long the file of an import and its rows, which hold names and phone numbers, are kept');
