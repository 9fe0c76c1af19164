using System.Globalization;
using Quire.Testing;

namespace Quire.Api.Tests.Search.Readers;

/// <summary>
/// What a search finds and shows is what reading allows, whatever happened before. Sequences are random, eight follow each other
/// in one world; a failure prints the shortest one found that still fails, and the seed. CONTRIBUTING.md tells how to run it for
/// longer or with a seed.
/// </summary>
public sealed class FoundIsReadableTests
{
    private const int Lanes = 4;
    private const int SequencesOnSqlite = 1000;
    private const int SequencesOnPostgreSql = 240;

    [Theory, EachDatabase]
    public async Task After_every_sequence_each_caller_finds_exactly_what_it_may_read(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(
            database,
            "readers",
            () => Task.FromResult<Dictionary<string, string?>>(new(StringComparer.Ordinal))
        );
        var first = Number("QUIRE_READERS_SEED") ?? Random.Shared.Next(1_000_000_000);
        var sequences =
            Number("QUIRE_READERS_SEQUENCES") ?? (database == DatabaseKind.Sqlite ? SequencesOnSqlite : SequencesOnPostgreSql);
        var count = (sequences + RandomStep.ChainLength - 1) / RandomStep.ChainLength;
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => RunAsync()));

        async Task RunAsync()
        {
            using var lane = await ReadersLane.OpenAsync(server);
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                var chain = RandomStep.Chain(first + i);
                if (await lane.TryAsync(chain) is { } problem)
                {
                    Interlocked.Exchange(ref next, count);
                    var (shortest, last) = await lane.ShortenAsync([.. chain.SelectMany(s => s)], problem);
                    Assert.Fail($"QUIRE_READERS_SEED={first + i}, {database}:\n{string.Join('\n', shortest)}\n{last}");
                }
            }
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
