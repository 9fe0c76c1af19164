using Microsoft.Extensions.Configuration;
using Quire.Api.Http;
using Quire.Identifiers.DataCite;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Files.Tables;
using Quire.Repository.Identifiers.Generators;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Mail;
using Quire.Repository.Measures.Usage;
using Quire.Repository.Storage;
using Quire.Server.Telemetry;

namespace Quire.Server.Configuration;

/// <summary>Looks at every setting before anything is touched, and names all that is wrong at once.</summary>
internal static class SettingsCheck
{
    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [InstallationOptions.Section] = typeof(InstallationOptions),
        [DatabaseOptions.Section] = typeof(DatabaseOptions),
        [StorageOptions.Section] = typeof(StorageOptions),
        [FixityOptions.Section] = typeof(FixityOptions),
        [TableOptions.Section] = typeof(TableOptions),
        ["Jobs"] = typeof(JobOptions),
        ["Usage"] = typeof(UsageOptions),
        [DataCiteOptions.Section] = typeof(DataCiteOptions),
        [IdentifierOptions.Section] = typeof(IdentifierOptions),
        [MailOptions.Section] = typeof(MailOptions),
        [BodyOptions.Section] = typeof(BodyOptions),
        [CorsOptions.Section] = typeof(CorsOptions),
        [ServerOptions.Section] = typeof(ServerOptions),
        [TelemetryOptions.Section] = typeof(TelemetryOptions),
    };

    // Sections the framework reads and answers for.
    private static readonly string[] Framework = [LoggingRules.Section, "AllowedHosts", "Kestrel"];

    public static void MustBeSound(ConfigurationManager configuration, CommandLine line)
    {
        List<string> problems =
        [
            .. line
                .Settings.Select(s => s.TrimStart('-').Split(':', '=')[0])
                .Where(s => !Sections.ContainsKey(s) && !Framework.Contains(s, StringComparer.OrdinalIgnoreCase))
                .Select(s => $"there is no section {s} (there are {string.Join(", ", Sections.Keys.Concat(Framework))})"),
        ];
        foreach (var (section, options) in Sections)
        {
            problems.AddRange(PlainLists.Spread(configuration, section, options));
            problems.AddRange(SectionShape.Problems(configuration.GetSection(section), options));
        }

        if (problems.Count == 0)
        {
            problems.AddRange(ValueRules.Problems(configuration));
            problems.AddRange(LoggingRules.Problems(configuration.GetSection(LoggingRules.Section)));
        }

        if (problems.Count > 0)
        {
            throw new StartupException(
                problems.Count == 1
                    ? $"a setting is wrong: {problems[0]}"
                    : $"{problems.Count} settings are wrong: {string.Join("; ", problems)}"
            );
        }
    }
}
