using System.Globalization;
using Quire.Testing;

namespace Quire.Api.Tests.Search.Readers;

/// <summary>
/// What a search finds and shows is what reading allows, whatever happened before. Sequences are random; a failure prints the
/// shortest one found that still fails, and the seed. CONTRIBUTING.md tells how to run it for longer or with a seed.
/// </summary>
public sealed class FoundIsReadableTests
{
    private const int Lanes = 4;
    private const int Length = 30;
    private const int SequencesByDefault = 20;

    [Theory, EachDatabase]
    public async Task After_every_change_each_caller_finds_exactly_what_it_may_read(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var first = Number("QUIRE_READERS_SEED") ?? Random.Shared.Next(1_000_000_000);
        var count = Number("QUIRE_READERS_SEQUENCES") ?? SequencesByDefault;
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => RunAsync()));

        async Task RunAsync()
        {
            using var lane = await ReadersLane.OpenAsync(server);
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                var steps = RandomStep.Sequence(first + i, Length);
                if (await lane.TryAsync(steps) is { } problem)
                {
                    Interlocked.Exchange(ref next, count);
                    var (shortest, last) = await lane.ShortenAsync(steps, problem);
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
