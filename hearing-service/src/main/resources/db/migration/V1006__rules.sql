INSERT INTO rule (name, valid_from, value, source) VALUES
    ('opinion.max-characters', '1900-01-01', '5000', 'default, configurable'),
    ('opinion.likeness', '1900-01-01', '0.6', 'default, configurable'),
    ('registration.offer-hours', '1900-01-01', '24', 'default, configurable'),
    ('personal-data.kept-days', '1900-01-01', '365', 'default, configurable'),
    ('registration.consent', '1900-01-01', '{
        "version": "1",
        "ko": "공청회 참가 신청을 처리하기 위해 이름, 이메일, 전화번호를 수집하며, 보관 기간이 지나면 지웁니다. 동의하지 않을 수 있으나 그 경우 신청할 수 없습니다.",
        "en": "Name, e-mail and phone are collected to handle your registration for the hearing and are erased when the term of keeping ends. You may refuse, but then cannot register."
    }', 'default, configurable');
