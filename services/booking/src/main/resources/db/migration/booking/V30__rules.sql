-- What the operator lays down: one document for each rule. The newest version is here, all of them are in rule_version.
create table rule (
    kind       text        not null,
    id         text        not null,
    version    bigint      not null,
    scope      text        not null, -- what it holds for, where its id does not say so
    document   jsonb       not null,
    deleted    boolean     not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    constraint rule_pk primary key (kind, id),
    constraint rule_kind_known check
        (kind in ('RATE', 'ONE_WAY_FEE', 'DRIVERS', 'EXTRA', 'COVERAGE', 'PROMO', 'TAXES', 'CALENDAR')),
    constraint rule_version_counts check (version > 0),
    constraint rule_document_is_object check (jsonb_typeof(document) = 'object')
);

-- Two rates for the same cars and days would leave it to chance which one counts.
create unique index rule_scope_taken on rule (kind, scope) where not deleted and scope <> '';

create table rule_version (
    kind       text        not null,
    id         text        not null,
    version    bigint      not null,
    document   jsonb       not null,
    deleted    boolean     not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    constraint rule_version_pk primary key (kind, id, version),
    constraint rule_version_of foreign key (kind, id) references rule (kind, id)
);

-- Grows with each change of any rule: who keeps all rules in memory asks only for this number. Its row is also what
-- puts writers of rules in a queue.
create table rule_revision (
    only_one boolean not null default true,
    revision bigint  not null,
    constraint rule_revision_pk primary key (only_one),
    constraint rule_revision_single check (only_one)
);

insert into rule_revision (revision) values (0);
