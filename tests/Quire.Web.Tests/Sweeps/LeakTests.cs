using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Sweeps;

/// <summary>What is hidden stays so on every page there is, whoever asks without a right to it.</summary>
public sealed class LeakTests
{
    [Fact]
    public async Task No_page_tells_a_guest_or_a_stranger_what_is_not_for_them()
    {
        var world = await SweptWorld.OneAsync();
        var hidden = await Hidden.MakeAsync(world.Admin, world.Alias);
        using var guest = await world.ReaderAsync();
        using var stranger = await world.ReaderAsync((await Make.UserAsync(world.Admin)).Name);
        var words = hidden.SelectMany(h => h.Words).ToList();
        var wrong = new List<string>();
        var asked = 0;

        foreach (var pattern in WebRoutes.Of(world.Server, "GET"))
        {
            var usual = PageAddresses.Of(world, pattern);
            foreach (var (who, reader) in ((string, Reader)[])[("guest", guest), ("stranger", stranger)])
            {
                foreach (var address in usual.Concat(Searches(world, pattern)))
                {
                    Look(address, who, await reader.GetAsync(address));
                }

                foreach (var thing in hidden)
                {
                    foreach (var address in PageAddresses.Of(thing.In(world), pattern).Except(usual))
                    {
                        var answer = await reader.GetAsync(address);
                        Look(address, who, answer);
                        if (!LeakRules.Allow(pattern, thing, who == "guest", answer))
                        {
                            wrong.Add(
                                $"{thing.Kind} {pattern} {address} as {who}: {(int)answer.Status} {answer.Headers.Location}"
                            );
                        }
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked > 1_000, $"Only {asked} pages were looked at.");

        void Look(string address, string who, WireAnswer answer)
        {
            asked++;
            var all = $"{answer.Text}\n{answer.Headers}\n{answer.ContentHeaders}";
            wrong.AddRange(
                words
                    .Where(w => all.Contains(w, StringComparison.OrdinalIgnoreCase) && !IsToldByLink(w, address))
                    .Select(w => $"{address} as {who} says {w}")
            );
            if (answer.Status >= HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{address} as {who}: {(int)answer.Status}");
            }
        }

        // Whoever has the link sees the draft, but not whose it is.
        bool IsToldByLink(string word, string address) =>
            hidden.FirstOrDefault(h => h.Link is { } link && address.Contains(link, StringComparison.Ordinal)) is not null
            && word.EndsWith("anonymisedzq", StringComparison.Ordinal)
            && (word.StartsWith("title", StringComparison.Ordinal) || word.StartsWith("name", StringComparison.Ordinal));
    }

    // Of what stands beside the hidden words, wherever something is searched for.
    private static IEnumerable<string> Searches(SweptWorld world, string pattern) =>
        pattern is "/" or "/search" or "/feed" or "/dataverse/{alias}" or "/my"
            ? ((string[])["", "&type=all", "&type=files", "&type=datasets"]).Select(t =>
                $"{PageAddresses.Filled(world, pattern)}?q={Hidden.Beside}{t}"
            )
            : [];
}
