using Quire.Server.Commands;

namespace Quire.Server;

/// <summary>What the server was started with.</summary>
public sealed record CommandLine
{
    public const string DefaultUrls = "http://localhost:8080";

    public const string Usage = """
        Usage: ./run [options] [--Section:Key=value ...]

          --urls URL        address to listen on (default http://localhost:8080)
          --data DIR        folder for database, files and index (default ./data)
          --demo            deposit and publish example collections, datasets and files
          --dev             a fresh installation for client test suites; never for real data
          --migrate         bring the database up to date and stop
          --adopt-stores    take the configured stores over although their marker is missing or
                            another one; see docs/guide/operate.md first
          --help            this text
          --version         which version this is

          token renew [NAME]          make a new token for the administrator, or for NAME; the old ones end
          account list                accounts, whether they are closed, until when tokens are valid
          account add NAME EMAIL GIVEN-NAME FAMILY-NAME [superuser]
                                      make an account and its token
          account token NAME          make a new token for an account; the old ones end
          account link NAME           make a link that signs an account in with a browser, once
          account disable NAME        close an account; its tokens end
          jobs                        background work that is not done, and what was given up
          jobs retry ID|--all         have work tried again that was given up
          audit [--since TIME] [--object ID] [--limit N] [--json]
                                      what was changed, when and by whom, newest first
          check                       whether settings, database and stores can be used
          quarantine list             what sweeps put aside, and until when it is kept
          quarantine restore KEY|all  put it back

        Every setting of appsettings.json can be given in quire.json in the data folder (or the
        file the environment variable QUIRE_CONFIG names), as environment variable Section__Key,
        or as --Section:Key=value.
        """;

    public bool Help { get; private init; }

    public bool Version { get; private init; }

    public bool Demo { get; private init; }

    public bool Dev { get; private init; }

    public bool MigrateOnly { get; private init; }

    /// <summary>Stores that would be refused are made this installation's.</summary>
    public bool AdoptStores { get; private init; }

    /// <summary>Something else to do than to serve, such as <c>quarantine list</c>; empty otherwise.</summary>
    public IReadOnlyList<string> Command { get; private init; } = [];

    /// <summary>Options of the command, with their values; empty where an option has none.</summary>
    public IReadOnlyDictionary<string, string> Options { get; private init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Urls { get; private init; }

    public string? DataFolder { get; private init; }

    /// <summary>Settings given as <c>--Section:Key=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; private init; } = [];

    /// <summary>Reads the arguments; an unknown one is refused.</summary>
    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine();
        var settings = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, inline) = Split(args[i]);
            line = name switch
            {
                "--help"
                or "-h"
                or "--version"
                or "--demo"
                or "--dev"
                or "--migrate"
                or "--adopt-stores" when inline is not null => throw new StartupException($"option '{name}' takes no value", 2),
                "--help" or "-h" => line with { Help = true },
                "--version" => line with { Version = true },
                "--demo" => line with { Demo = true },
                "--dev" => line with { Dev = true },
                "--migrate" => line with { MigrateOnly = true },
                "--adopt-stores" => line with { AdoptStores = true },
                QuarantineCommand.Name => line with { Command = QuarantineCommand.Words(args, ref i) },
                AccountCommand.Name => line with { Command = AccountCommand.Words(args, ref i) },
                JobsCommand.Name => line with { Command = JobsCommand.Words(args, ref i) },
                AuditCommand.Name or CheckCommand.Name => line with { Command = [name] },
                TokenCommand.Name => line with { Command = TokenCommand.Words(args, ref i) },
                "--urls" => line with { Urls = AddressIn(inline ?? Next(args, ref i)) },
                "--data" => line with { DataFolder = inline ?? Next(args, ref i) },
                _ when CommandOption.Of(name) is { } option => With(line, option, inline, args, ref i),
                _ when IsSetting(name) => Keep(line, settings, name, inline ?? Next(args, ref i)),
                _ => throw new StartupException($"unknown option '{args[i]}' (see ./run --help)", 2),
            };
        }

        CommandOption.MustFit(line);
        return line with { Settings = settings };
    }

    private static CommandLine With(CommandLine line, CommandOption option, string? inline, IReadOnlyList<string> args, ref int i)
    {
        if (inline is not null && !option.TakesValue)
        {
            throw new StartupException($"option '{option.Name}' takes no value", 2);
        }

        var value = option.TakesValue ? inline ?? Next(args, ref i) : "";
        return line with
        {
            Options = new Dictionary<string, string>(line.Options, StringComparer.Ordinal) { [option.Name] = value },
        };
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal)
        && (name.Contains(':', StringComparison.Ordinal) || name == "--AllowedHosts");

    private static (string Name, string? Inline) Split(string arg)
    {
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (arg, null) : (arg[..equals], arg[(equals + 1)..]);
    }

    private static string Next(IReadOnlyList<string> args, ref int i) =>
        ++i < args.Count ? args[i] : throw new StartupException($"option '{args[i - 1]}' needs a value", 2);

    private static string AddressIn(string value) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new StartupException("option '--urls' needs an address such as http://localhost:8080", 2)
            : value;

    private static CommandLine Keep(CommandLine line, List<string> settings, string name, string value)
    {
        settings.Add($"{name}={value}");
        return line;
    }
}
