using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Keeping;
using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

/// <summary>
/// Asks everything whose answers are kept, as everybody, before and after every change, and compares what was given with what is
/// made anew. A test of minutes, so that each database has a class of its own.
/// </summary>
internal static class OutlivedAnswers
{
    public static async Task MustBeNoneAsync(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection);
        var file = await Deposit.FileAsync(admin, dataset, "one.txt");
        var (name, token) = await Make.UserAsync(admin);
        var (author, authorToken) = await Make.UserAsync(admin);
        using var writer = server.As(authorToken);
        var elsewhere = await Make.CollectionAsync(admin);
        var paths = KeptPaths.All(collection, dataset, pid, file);
        using var member = server.As(token);
        using var guest = server.Guest();
        var stale = new List<string>();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        // Asked before, so that there is something to be stale; the change follows at once.
        var before = await EverybodyAsync([guest, member, admin]);
        foreach (
            var (step, change) in OverlookedSteps
                .Of(admin, collection, dataset, file, name)
                .Concat(OverlookedSteps.Further(admin, writer, author, collection, elsewhere, dataset, pid, file))
        )
        {
            await change();
            var given = await EverybodyAsync([guest, member, admin]);
            Forget(server);
            // Those who may see most first: nobody who was asked later can have been given what was made for a guest.
            var made = await EverybodyAsync([admin, member, guest]);
            stale.AddRange(
                made.Zip(given, (m, kept) => m == kept ? null : $"After {step}:\n  given {kept}\n  made  {m}").OfType<string>()
            );
            if (!before.SequenceEqual(given, StringComparer.Ordinal))
            {
                changed.Add(step);
            }

            before = made;
        }

        Assert.True(stale.Count == 0, string.Join('\n', stale));
        // A step that nobody sees anything of would try nothing.
        Assert.Empty(
            OverlookedSteps
                .Further(admin, writer, author, collection, elsewhere, dataset, pid, file)
                .Select(s => s.Step)
                .Except(changed)
        );

        // The answers of the guest first, whoever is asked first.
        async Task<List<string>> EverybodyAsync(Wire[] callers)
        {
            var own = new Dictionary<Wire, List<string>>();
            foreach (var caller in callers)
            {
                own[caller] = await KeptPaths.AskAsync([caller], [.. paths.Select(p => p.Path).Where(KeptPaths.DependsOnCaller)]);
            }

            return
            [
                .. own[guest],
                .. own[member],
                .. own[admin],
                .. await KeptPaths.AskAsync([admin], [.. paths.Select(p => p.Path).Where(p => !KeptPaths.DependsOnCaller(p))]),
            ];
        }
    }

    // What was kept until now is not given any more.
    private static void Forget(TestServer server)
    {
        var changes = server.Services.GetRequiredService<ObjectChanges>();
        changes.Interrupted();
        changes.Resumed();
    }
}
