insert into code (list, code, name_ko, name_en, attributes) values
    ('divisions', 'TRANSPORT', '수송', 'Transport', '{"short": "TRN"}'),
    ('divisions', 'ELECTRONICS', '전자전기', 'Electrical and electronics', '{"short": "ELE"}'),
    ('divisions', 'BIO', '바이오', 'Bio', '{"short": "BIO"}'),
    ('divisions', 'MACHINERY', '기계로봇', 'Machinery and robotics', '{"short": "MEC"}'),
    ('divisions', 'SEMICON', '반도체·디스플레이', 'Semiconductors and displays', '{"short": "SEM"}'),
    ('divisions', 'PROCESS', '디지털·친환경 공정혁신·소재',
        'Digital and green process innovation and materials', '{"short": "PRO"}'),
    ('task-types', 'FUTURE_TECHNOLOGY', '미래기술선도형', 'Future technology', '{}'),
    ('task-types', 'INDUSTRY_DEMAND', '산업현장 수요대응형', 'Industry demand', '{}'),
    ('task-types', 'UNIVERSITY_INNOVATION_CENTER', '대학혁신기반센터', 'University innovation center', '{}'),
    ('task-types', 'TECHNOLOGY_PLATFORM', '산업혁신기술지원플랫폼구축', 'Technology support platform', '{}');

insert into rule (name, valid_from, value, source) values
    ('task.grant-max-krw', '1900-01-01', '10000000000',
        '국비 100억 원 이내 (사업 공고 관행) · default, configurable'),
    ('task.contribution-min-percent', '1900-01-01', '30',
        '수행기관 부담 총사업비의 30% 이상 · default, configurable'),
    ('task.contribution-sources', '1900-01-01', '["LOCAL", "PRIVATE"]',
        '수행기관 부담으로 보는 재원; 과제별 분담은 공개되지 않음 · default, configurable'),
    ('task.max-years', '1900-01-01', '5', '최대 5년 · default, configurable');
