using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Quire.Api.Http;
using Quire.Identifiers.DataCite;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Files.Tables;
using Quire.Repository.Identifiers.Generators;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Mail;
using Quire.Repository.Measures.Usage;
using Quire.Repository.Metadata;
using Quire.Repository.Storage;
using Quire.Server.Telemetry;

namespace Quire.Server.Configuration;

/// <summary>What the values of settings must be, beyond their kind.</summary>
internal static partial class ValueRules
{
    private static readonly string[] MailSecurity = ["StartTls", "Tls", "None"];

    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        [
            .. Hosts(configuration["AllowedHosts"]),
            .. Installation(Get<InstallationOptions>(configuration, InstallationOptions.Section)),
            .. Database(Get<DatabaseOptions>(configuration, DatabaseOptions.Section)),
            .. Storage(Get<StorageOptions>(configuration, StorageOptions.Section)),
            .. Fixity(Get<FixityOptions>(configuration, FixityOptions.Section)),
            .. Tables(Get<TableOptions>(configuration, TableOptions.Section)),
            .. Jobs(Get<JobOptions>(configuration, "Jobs")),
            .. Usage(Get<UsageOptions>(configuration, "Usage")),
            .. DataCite(Get<DataCiteOptions>(configuration, DataCiteOptions.Section)),
            .. IdentifierRules.Problems(Get<IdentifierOptions>(configuration, IdentifierOptions.Section)),
            .. Mail(Get<MailOptions>(configuration, MailOptions.Section)),
            .. Bodies(Get<BodyOptions>(configuration, BodyOptions.Section)),
            .. Cors(Get<CorsOptions>(configuration, CorsOptions.Section)),
            .. Server(Get<ServerOptions>(configuration, ServerOptions.Section)),
            .. Telemetry(
                Get<TelemetryOptions>(configuration, TelemetryOptions.Section),
                Get<ServerOptions>(configuration, ServerOptions.Section)
            ),
        ];

    private static T Get<T>(IConfiguration configuration, string section)
        where T : new() => configuration.GetSection(section).Get<T>() ?? new();

    private static IEnumerable<string> Mail(MailOptions mail)
    {
        if (!MailAddresses.IsOne(mail.From))
        {
            yield return $"Mail:From is '{mail.From}'; it must be an address such as data@example.edu";
        }

        if (mail.Port is < 1 or > 65535)
        {
            yield return $"Mail:Port is {mail.Port}; it can be 1 to 65535";
        }

        if (!string.IsNullOrWhiteSpace(mail.CertificateFile) && !File.Exists(mail.CertificateFile))
        {
            yield return $"Mail:CertificateFile is '{mail.CertificateFile}'; there is no such file";
        }

        if (!MailSecurity.Contains(mail.Security, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Mail:Security is '{mail.Security}'; it can be {string.Join(" or ", MailSecurity)}";
        }
    }

    private static IEnumerable<string> Installation(InstallationOptions installation)
    {
        if (string.IsNullOrWhiteSpace(installation.DataFolder))
        {
            yield return "Quire:DataFolder is empty; it must name a folder";
        }

        if (
            !string.IsNullOrEmpty(installation.SiteUrl)
            && !(IsWebAddress(installation.SiteUrl) && new Uri(installation.SiteUrl) is { Query: "", Fragment: "", UserInfo: "" })
        )
        {
            yield return $"Quire:SiteUrl is '{installation.SiteUrl}'; it must be an address such as https://data.example.edu";
        }

        if (!Version().IsMatch(installation.CompatibleVersion))
        {
            yield return $"Quire:CompatibleVersion is '{installation.CompatibleVersion}'; it must be a version such as 6.11";
        }

        if (installation.PublicationLockShown < TimeSpan.Zero || installation.PublicationLockShown > TimeSpan.FromMinutes(1))
        {
            yield return $"Quire:PublicationLockShown is {installation.PublicationLockShown}; it must be from zero to a minute";
        }

        var blocks = installation.BlockNames();
        foreach (var unknown in blocks.Except(StandardBlocks.Names, StringComparer.Ordinal))
        {
            yield return $"Quire:Blocks is '{installation.Blocks}'; {unknown} is none of {string.Join(", ", StandardBlocks.Names)}";
        }

        if (!blocks.Contains(StandardBlocks.Citation, StringComparer.Ordinal))
        {
            yield return $"Quire:Blocks is '{installation.Blocks}'; it must have citation, by which every dataset is described";
        }
    }

    // The framework takes an empty list for every host.
    private static IEnumerable<string> Hosts(string? hosts)
    {
        if (hosts is null)
        {
            yield break;
        }

        var names = hosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0)
        {
            yield return "AllowedHosts is empty; it must name the hosts to answer for, or be * for every host";
        }

        foreach (
            var name in names.Where(n =>
                n != "*"
                && Uri.CheckHostName(n.StartsWith("*.", StringComparison.Ordinal) ? n[2..] : n) == UriHostNameType.Unknown
            )
        )
        {
            yield return $"AllowedHosts has '{name}'; it must be a host such as data.example.edu or *.example.edu, without scheme and port";
        }
    }

    private static IEnumerable<string> Database(DatabaseOptions database)
    {
        switch (database.Type.ToUpperInvariant())
        {
            case "SQLITE":
                break;
            case "POSTGRESQL" when string.IsNullOrWhiteSpace(database.ConnectionString):
                yield return "Database:ConnectionString is missing; PostgreSQL needs it";
                break;
            case "POSTGRESQL":
                if (ConnectionProblem(database.ConnectionString) is { } problem)
                {
                    yield return $"Database:ConnectionString cannot be read: {problem}";
                }

                break;
            default:
                yield return $"Database:Type is '{database.Type}'; it can be Sqlite or PostgreSql";
                break;
        }
    }

    // The text itself may hold a password, so only the complaint is repeated.
    private static string? ConnectionProblem(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 } ? null : "it names no Host";
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            return e.Message;
        }
    }

    private static IEnumerable<string> Fixity(FixityOptions fixity)
    {
        if (fixity.Period < TimeSpan.Zero)
        {
            yield return $"Fixity:Period is {fixity.Period}; it must not be negative, and is zero for never";
        }

        if (fixity.BytesPerSecond < 0)
        {
            yield return $"Fixity:BytesPerSecond is {fixity.BytesPerSecond}; it must not be negative, and is zero for no limit";
        }
    }

    private static IEnumerable<string> Tables(TableOptions tables)
    {
        if (tables.ScanBytes < 1)
        {
            yield return $"Tables:ScanBytes is {tables.ScanBytes}; it must be at least 1";
        }

        if (tables.ScansAtOnce < 1)
        {
            yield return $"Tables:ScansAtOnce is {tables.ScansAtOnce}; it must be at least 1";
        }

        if (tables.ScanTime <= TimeSpan.Zero)
        {
            yield return $"Tables:ScanTime is {tables.ScanTime}; it must be longer than nothing";
        }

        if (tables.FormBytes < 1)
        {
            yield return $"Tables:FormBytes is {tables.FormBytes}; it must be at least 1";
        }

        if (tables.FormsAtOnce < 1)
        {
            yield return $"Tables:FormsAtOnce is {tables.FormsAtOnce}; it must be at least 1";
        }
    }

    private static IEnumerable<string> DataCite(DataCiteOptions account)
    {
        if (!IsWebAddress(account.Url))
        {
            yield return $"DataCite:Url is '{account.Url}'; it must be an address such as https://api.datacite.org";
        }

        if (account.RequestsPerFiveMinutes is < 1 or > 3000)
        {
            yield return $"DataCite:RequestsPerFiveMinutes is {account.RequestsPerFiveMinutes}; it must be from 1 to 3000";
        }

        if (account.Timeout <= TimeSpan.Zero)
        {
            yield return $"DataCite:Timeout is {account.Timeout}; it must be longer than nothing";
        }

        if (!string.IsNullOrEmpty(account.User) && account.Prefixes.Count == 0)
        {
            yield return "DataCite:User is set and DataCite:Prefixes is not; name the prefixes the account may change";
        }
    }

    private static IEnumerable<string> Storage(StorageOptions storage)
    {
        var sweep = storage.Sweep;
        if (storage.VerifyAtOnceMegabytes < 0)
        {
            yield return $"Storage:VerifyAtOnceMegabytes is {storage.VerifyAtOnceMegabytes}; it must not be negative";
        }

        if (storage.UnpackAtOnce is < 1 or > 64)
        {
            yield return $"Storage:UnpackAtOnce is {storage.UnpackAtOnce}; it must be from 1 to 64";
        }

        if (sweep.Interval < TimeSpan.Zero)
        {
            yield return $"Storage:Sweep:Interval is {sweep.Interval}; it must not be negative, and is zero for never";
        }

        if (sweep.Grace < TimeSpan.FromHours(1))
        {
            yield return $"Storage:Sweep:Grace is {sweep.Grace}; it must be at least 01:00:00";
        }

        if (sweep.Quarantine < TimeSpan.FromDays(1))
        {
            yield return $"Storage:Sweep:Quarantine is {sweep.Quarantine}; it must be at least 1.00:00:00";
        }
    }

    private static IEnumerable<string> Jobs(JobOptions jobs)
    {
        if (jobs.Workers is < 1 or > 64)
        {
            yield return $"Jobs:Workers is {jobs.Workers}; it must be from 1 to 64";
        }

        if (jobs.Poll < TimeSpan.FromMilliseconds(10))
        {
            yield return $"Jobs:Poll is {jobs.Poll}; it must be at least 00:00:00.010";
        }

        if (jobs.Lease < TimeSpan.FromSeconds(1))
        {
            yield return $"Jobs:Lease is {jobs.Lease}; it must be at least 00:00:01";
        }

        if (jobs.MaxAttempts < 1)
        {
            yield return $"Jobs:MaxAttempts is {jobs.MaxAttempts}; it must be at least 1";
        }

        if (jobs.OutboxRetention < TimeSpan.FromHours(1))
        {
            yield return $"Jobs:OutboxRetention is {jobs.OutboxRetention}; it must be at least 01:00:00";
        }

        if (jobs.ImportRetention < TimeSpan.FromHours(1))
        {
            yield return $"Jobs:ImportRetention is {jobs.ImportRetention}; it must be at least 01:00:00";
        }
    }

    private static IEnumerable<string> Usage(UsageOptions usage)
    {
        if (usage.WriteInterval <= TimeSpan.Zero || usage.WriteInterval > TimeSpan.FromHours(1))
        {
            yield return $"Usage:WriteInterval is {usage.WriteInterval}; it must be above zero, and an hour at most";
        }

        if (
            usage.HubUrl is { Length: > 0 } hub
            && !(Uri.TryCreate(hub, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        )
        {
            yield return $"Usage:HubUrl is '{hub}'; it must be an address such as https://api.datacite.org/reports";
        }
    }

    private static IEnumerable<string> Bodies(BodyOptions bodies)
    {
        if (bodies.MemoryMegabytes is < 16 or > 1024 * 1024)
        {
            yield return $"Bodies:MemoryMegabytes is {bodies.MemoryMegabytes}; it must be from 16 to 1048576";
        }
    }

    // Compared with what browsers send, which is neither a host nor an address of a page.
    private static IEnumerable<string> Cors(CorsOptions cors) =>
        cors
            .Origins.Where(o => o != "*" && !IsOrigin(o))
            .Select(o => $"Cors:Origins has '{o}'; it must be an origin such as https://viewer.example.edu, or *");

    private static bool IsOrigin(string text) =>
        IsWebAddress(text) && new Uri(text).GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Server(ServerOptions server)
    {
        if (server.ShutdownTimeout < TimeSpan.Zero)
        {
            yield return $"Server:ShutdownTimeout is {server.ShutdownTimeout}; it must not be negative";
        }

        foreach (var proxy in server.TrustedProxies.Where(p => !IPAddress.TryParse(p, out _) && !IPNetwork.TryParse(p, out _)))
        {
            yield return $"Server:TrustedProxies has '{proxy}'; it must be an address or a network such as 10.0.0.0/8";
        }

        foreach (var problem in AdministrationUrls.Problems(server.AdminUrls))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Telemetry(TelemetryOptions telemetry, ServerOptions server)
    {
        if (telemetry.Prometheus && AdministrationUrls.Split(server.AdminUrls).Count == 0)
        {
            yield return "Telemetry:Prometheus is true, but there is no Server:AdminUrls, where alone metrics are told";
        }

        if (!string.IsNullOrWhiteSpace(telemetry.OtlpEndpoint) && !IsWebAddress(telemetry.OtlpEndpoint))
        {
            yield return $"Telemetry:OtlpEndpoint is '{telemetry.OtlpEndpoint}'; it must be an address such as http://localhost:4317";
        }

        if (telemetry.Protocol is not ("Grpc" or "HttpProtobuf"))
        {
            yield return $"Telemetry:Protocol is '{telemetry.Protocol}'; it can be Grpc or HttpProtobuf";
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    [GeneratedRegex(@"^\d+(\.\d+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
