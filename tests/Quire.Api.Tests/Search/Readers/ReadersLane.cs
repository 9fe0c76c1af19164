using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Access.Previews;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Search.Readers;

/// <summary>
/// Runs one sequence after the other, some in a world of their own, as two guests, one of a group of addresses, two accounts, a
/// superuser and whoever has a link to a draft look on.
/// </summary>
internal sealed class ReadersLane : IDisposable
{
    /// <summary>The address one of the guests calls from.</summary>
    public const string Room = "192.0.2.100";

    private readonly TestServer _server;
    private readonly Wire _wire;
    private readonly string _domains;
    private readonly List<string> _accounts = [];

    private ReadersLane(TestServer server, Wire wire, string domains) => (_server, _wire, _domains) = (server, wire, domains);

    public static async Task<ReadersLane> OpenAsync(TestServer server)
    {
        var (wire, domains) = (server.Admin(), Make.Name("mail"));
        foreach (var (setting, value) in new[] { ("MaxEmbargoDurationInMonths", "-1"), ("MinRetentionDurationInMonths", "-1") })
        {
            _ = (await wire.TextAsync(HttpMethod.Put, $"/api/admin/settings/:{setting}", value)).Data;
        }

        _ = (await wire.PostAsync("/api/admin/groups/domain", ChangingWorld.Domains(domains, inside: false))).Data;
        return new(server, wire, domains);
    }

    /// <summary>Runs a chain of sequences; gives what is wrong after one of them, or null.</summary>
    /// <param name="chain">
    /// The sequences. After each two of the callers are asked, after the last all: what is wrong stays wrong until the next
    /// change of the same thing, so that they will meet it, and asking costs more than changing.
    /// </param>
    public async Task<string?> TryAsync(IReadOnlyList<IReadOnlyList<RandomStep>> chain)
    {
        await OpenAccountsAsync();
        var world = await ChangingWorld.MakeAsync(_server, _wire, _accounts, _domains);
        try
        {
            for (var i = 0; i < chain.Count; i++)
            {
                foreach (var step in chain[i])
                {
                    if (await FailureAsync(world, step) is { } failure)
                    {
                        return failure;
                    }
                }

                var callers = await CallersAsync(world);
                var asked =
                    i == chain.Count - 1 ? callers : [callers[2 * i % callers.Count], callers[((2 * i) + 1) % callers.Count]];
                if (await DifferenceAsync(world, asked) is { } difference)
                {
                    return $"After {string.Join(", ", chain[i])}: {difference}";
                }
            }

            return null;
        }
        finally
        {
            _accounts.RemoveAll(world.Closed.Contains);
        }
    }

    /// <summary>Leaves out steps, halves first, as long as something is still wrong.</summary>
    public async Task<(IReadOnlyList<RandomStep> Steps, string Problem)> ShortenAsync(
        IReadOnlyList<RandomStep> steps,
        string problem
    )
    {
        for (var size = steps.Count / 2; size > 0; size /= 2)
        {
            for (var from = 0; from < steps.Count; )
            {
                List<RandomStep> fewer = [.. steps.Take(from), .. steps.Skip(from + size)];
                if (await TryAsync([.. fewer.Select(s => new[] { s })]) is { } still)
                {
                    (steps, problem) = (fewer, still);
                }
                else
                {
                    from += size;
                }
            }
        }

        return (steps, problem);
    }

    public void Dispose() => _wire.Dispose();

    // Two, whose addresses are confirmed.
    private async Task OpenAccountsAsync()
    {
        if (_accounts.Count == 2)
        {
            return;
        }

        while (_accounts.Count < 2)
        {
            _accounts.Add((await Make.UserAsync(_wire)).Name);
        }

        await using var scope = _server.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .Accounts.Where(a => _accounts.Contains(a.Identifier))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.EmailConfirmedAt, TimeProvider.System.GetUtcNow().UtcDateTime));
    }

    private static async Task<string?> FailureAsync(ChangingWorld world, RandomStep step)
    {
        try
        {
            await world.ApplyAsync(step);
            return null;
        }
        catch (Exception e)
        {
            return $"{step} failed: {e}";
        }
    }

    private async Task<string?> DifferenceAsync(ChangingWorld world, IReadOnlyList<Caller> callers)
    {
        foreach (var caller in callers)
        {
            await using var scope = _server.Services.CreateAsyncScope();
            var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
            var (read, found) = (new Readings(gate, caller), new Findings(gate, caller, world.Collections[0]));
            foreach (var collection in world.Collections)
            {
                await read.CollectionAsync(collection);
            }

            foreach (var dataset in world.Datasets)
            {
                await read.DatasetAsync(dataset);
            }

            if (Difference(read.Lines, await found.EverythingAsync()) is { } difference)
            {
                return $"{caller.Identifier} {difference}";
            }

            foreach (var word in world.Words.TakeLast(2))
            {
                var expected = read
                    .Lines.Where(l =>
                        l.StartsWith("dataset ", StringComparison.Ordinal) && l.Contains(word, StringComparison.Ordinal)
                    )
                    .ToList();
                if (Difference(expected, await found.ByWordAsync(word)) is { } byWord)
                {
                    return $"{caller.Identifier} by the word {word} {byWord}";
                }
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<Caller>> CallersAsync(ChangingWorld world)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var accounts = await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .Accounts.AsNoTracking()
            .Where(a => _accounts.Contains(a.Identifier) || a.Id == 1)
            .OrderBy(a => a.Id)
            .ToListAsync();
        var directory = scope.ServiceProvider.GetRequiredService<CallerDirectory>();
        var callers = new List<Caller>
        {
            await directory.GuestFromAsync(CallOrigin.Unknown, default),
            await directory.GuestFromAsync(new(IPAddress.Parse(Room)), default),
        };
        foreach (var account in accounts)
        {
            callers.Add(await directory.WithGroupsAsync(account, default));
        }

        var previews = scope.ServiceProvider.GetRequiredService<PreviewCallers>();
        foreach (var secret in world.Previews)
        {
            if (await previews.ByTokenAsync(secret, CallOrigin.Unknown, default) is { } holder)
            {
                callers.Add(holder);
                break;
            }
        }

        return callers;
    }

    private static string? Difference(IReadOnlyList<string> read, IReadOnlyList<string> found)
    {
        if (read.SequenceEqual(found, StringComparer.Ordinal))
        {
            return null;
        }

        var (hidden, shown) = (
            read.Except(found, StringComparer.Ordinal).ToList(),
            found.Except(read, StringComparer.Ordinal).ToList()
        );
        return $"may read and does not find\n  {string.Join("\n  ", hidden)}\nfinds and may not read\n  {string.Join("\n  ", shown)}"
            + (hidden.Count + shown.Count == 0 ? "\nfinds something twice" : "");
    }
}
