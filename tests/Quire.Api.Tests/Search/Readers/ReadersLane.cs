using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Search.Readers;

/// <summary>
/// Runs one sequence after the other, each in a world of its own, as two guests, one of a group of addresses, two accounts and a
/// superuser look on.
/// </summary>
internal sealed class ReadersLane : IDisposable
{
    /// <summary>The address one of the guests calls from.</summary>
    public const string Room = "192.0.2.100";

    private readonly TestServer _server;
    private readonly Wire _wire;
    private readonly IReadOnlyList<string> _accounts;

    private ReadersLane(TestServer server, Wire wire, IReadOnlyList<string> accounts) =>
        (_server, _wire, _accounts) = (server, wire, accounts);

    public static async Task<ReadersLane> OpenAsync(TestServer server)
    {
        var wire = server.Admin();
        return new(server, wire, [(await Make.UserAsync(wire)).Name, (await Make.UserAsync(wire)).Name]);
    }

    /// <summary>Runs a sequence; gives what is wrong after one of its steps, or null.</summary>
    public async Task<string?> TryAsync(IReadOnlyList<RandomStep> steps)
    {
        var world = await ChangingWorld.MakeAsync(_server, _wire, _accounts);
        for (var i = 0; i <= steps.Count; i++)
        {
            // What is wrong stays wrong until the next change of the same thing, so that two callers after each change will meet
            // it.
            var callers = await CallersAsync();
            var asked = i == steps.Count ? callers : [callers[i % callers.Count], callers[(i + 1) % callers.Count]];
            if (await DifferenceAsync(world, asked) is { } difference)
            {
                return i == 0 ? $"At the beginning: {difference}" : $"After {steps[i - 1]}: {difference}";
            }

            if (i < steps.Count && await FailureAsync(world, steps[i]) is { } failure)
            {
                return failure;
            }
        }

        return null;
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
                if (await TryAsync(fewer) is { } still)
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

    private async Task<IReadOnlyList<Caller>> CallersAsync()
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
