using System.Globalization;
using Quire.Testing;

namespace Quire.Torture;

/// <summary>What is tried on a running installation.</summary>
internal enum Trial
{
    /// <summary>SIGKILL at random moments of a mixed load; everything acknowledged must be there afterwards.</summary>
    Kills,

    /// <summary>Random requests to every operation of the OpenAPI document.</summary>
    Fuzz,

    /// <summary>Publications while deposits arrive at a steady rate.</summary>
    Publications,

    /// <summary>Uploads broken off, slow clients, a full disk.</summary>
    Clients,
}

/// <summary>What to try, on what, and how long.</summary>
/// <param name="Trial">The trial; first argument.</param>
/// <param name="Database"><c>--database sqlite|postgresql</c>.</param>
/// <param name="S3"><c>--store local|s3</c>.</param>
/// <param name="Replicas"><c>--replicas</c>; more than one need PostgreSQL and S3.</param>
/// <param name="Count"><c>--count</c>: kills, requests or publications.</param>
/// <param name="Rate"><c>--rate</c>: deposits a second.</param>
/// <param name="Lanes"><c>--lanes</c>: clients that work at the same time.</param>
/// <param name="Seed"><c>--seed</c>: repeats what chance decided, as far as the order of events allows.</param>
internal sealed record TortureOptions(
    Trial Trial,
    DatabaseKind Database,
    bool S3,
    int Replicas,
    int Count,
    int Rate,
    int Lanes,
    int Seed
)
{
    public static TortureOptions Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || !Enum.TryParse<Trial>(args[0], ignoreCase: true, out var trial))
        {
            throw new ArgumentException("Say what to try: kills, fuzz, publications or clients; see bench/README.md.");
        }

        var options = new TortureOptions(
            trial,
            DatabaseKind.Sqlite,
            S3: false,
            Replicas: 1,
            Count: 100,
            Rate: 20,
            Lanes: 6,
            Seed: Environment.TickCount & 0xffff
        );
        for (var i = 1; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value");
            options = args[i] switch
            {
                "--database" => options with { Database = Enum.Parse<DatabaseKind>(value, ignoreCase: true) },
                "--store" => options with { S3 = value == "s3" },
                "--replicas" => options with { Replicas = Number(value) },
                "--count" => options with { Count = Number(value) },
                "--rate" => options with { Rate = Number(value) },
                "--lanes" => options with { Lanes = Number(value) },
                "--seed" => options with { Seed = Number(value) },
                _ => throw new ArgumentException($"unknown option {args[i]}"),
            };
        }

        return options.Replicas > 1 && (options.Database != DatabaseKind.PostgreSql || !options.S3)
            ? throw new ArgumentException("Several replicas need --database postgresql and --store s3.")
            : options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
