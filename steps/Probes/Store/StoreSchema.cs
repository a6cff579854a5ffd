namespace RolloutSpecs.Probes.Store;

/// <summary>The observer's store: a SQLite file that the observer writes and gates read.</summary>
/// <remarks>
/// Instants are milliseconds since 1970-01-01T00:00:00Z. A surface is web, desktop, ios, or empty where a series has none; a build is
/// the runtime's build_sha on runtime_build_info, else empty. An environment is live or rehearsal; a store holds one environment of one
/// rollout. A session's host is host or host:port of the runtime's address that was measured, its revision the ledger's current one of the
/// runtime, or empty where the ledger names none; its origins are what <c>SentOrigin</c> writes, null of an older
/// observer. A route is what <c>RouteMap</c> writes of a service's traffic, or {"problem":"…"}.
/// </remarks>
public static class StoreSchema
{
    /// <summary>The version that a store says in its <c>user_version</c>.</summary>
    public const int Version = 3;

    /// <summary>The oldest version whose samples are read; its sessions tell no origins.</summary>
    public const int OldestRead = 2;

    /// <summary>The first version whose sessions tell the origins that the canary sent.</summary>
    public const int SinceOrigins = 3;

    /// <summary>Makes an empty store.</summary>
    public const string Create = """
        create table session(
            id integer primary key,
            started_at integer not null,
            interval_ms integer not null,
            stage integer,
            step integer,
            environment text not null,
            rollout text not null,
            host text not null,
            revision text not null,
            origins text) strict;
        create table series(
            id integer primary key,
            name text not null,
            surface text not null,
            build text not null,
            unique(name, surface, build)) strict;
        create table sample(
            series integer not null references series(id),
            at integer not null,
            value real not null,
            primary key(series, at)) strict, without rowid;
        create table observation(
            series integer not null references series(id),
            at integer not null,
            value real not null,
            count integer not null,
            primary key(series, at, value)) strict, without rowid;
        create table gap(
            begins integer primary key,
            ends integer not null,
            reason text not null) strict;
        create table problem(
            at integer not null,
            source text not null,
            message text not null,
            primary key(at, source)) strict, without rowid;
        create table refusal(
            id integer primary key,
            at integer not null,
            surface text not null,
            status integer not null,
            reason_code text not null,
            topic text not null) strict;
        create table route(
            at integer not null,
            service text not null,
            told text not null,
            primary key(at, service)) strict, without rowid;
        pragma user_version = 3;
        """;

    /// <summary>Makes a store of version 2 one of this version; its sessions then tell no origins.</summary>
    public const string FromTwo = "alter table session add column origins text; pragma user_version = 3;";
}
