using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Sweeping;

namespace Quire.Server.Commands;

/// <summary>Shows what sweeps put aside and puts it back; may run beside the server, and asks nothing of the database.</summary>
internal static class QuarantineCommand
{
    public const string Name = "quarantine";
    private const string List = "list";
    private const string Restore = "restore";
    private const string All = "all";

    /// <summary>The words of the command, of which the first stands at a place among the arguments; moves to the last.</summary>
    public static IReadOnlyList<string> Words(IReadOnlyList<string> args, ref int at)
    {
        var verb = at + 1 < args.Count ? args[at + 1] : "";
        var count = verb switch
        {
            List => 1,
            Restore => 2,
            _ => 0,
        };
        if (count == 0 || at + count >= args.Count || args[at + count].StartsWith('-'))
        {
            throw new StartupException(
                "say 'quarantine list' or 'quarantine restore KEY', or 'all' for the key (see ./run --help)",
                2
            );
        }

        at += count;
        return [.. args.Skip(at - count).Take(count + 1)];
    }

    public static Task<int> RunAsync(WebApplication app, IReadOnlyList<string> words) =>
        StartErrors.ExplainedAsync(
            app.Services,
            async () =>
            {
                var stores = app.Services.GetRequiredService<ObjectStores>().All;
                var kept = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Sweep.Quarantine;
                return words[1] == List ? await ListAsync(stores, kept) : await RestoreAsync(stores, words[2]);
            }
        );

    private static async Task<int> ListAsync(IEnumerable<IObjectStore> stores, TimeSpan kept)
    {
        var (count, bytes) = (0L, 0L);
        foreach (var store in stores)
        {
            await foreach (var aside in QuarantinedObject.InAsync(store, CancellationToken.None))
            {
                Console.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{store.Name}  {aside.Original}  {aside.Length} bytes  since {aside.Since:yyyy-MM-dd HH:mm}  kept until {aside.Since + kept:yyyy-MM-dd HH:mm}"
                    )
                );
                count++;
                bytes += aside.Length;
            }
        }

        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count} objects of {bytes} bytes are in quarantine.")
        );
        return 0;
    }

    private static async Task<int> RestoreAsync(IEnumerable<IObjectStore> stores, string key)
    {
        var (restored, taken) = (0L, 0L);
        foreach (var store in stores)
        {
            var wanted = await QuarantinedObject
                .InAsync(store, CancellationToken.None)
                .Where(o => key == All || o.Original.Value == key || o.Key.Value == key)
                .OrderByDescending(o => o.Since)
                .ToListAsync();
            foreach (var aside in wanted)
            {
                if (await aside.RestoreAsync(store, CancellationToken.None))
                {
                    restored++;
                }
                else
                {
                    taken++;
                    Console.Out.WriteLine($"{store.Name}  {aside.Original} is there already; what is in quarantine stays there.");
                }
            }
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{restored} objects were put back."));
        return restored == 0 && taken == 0 && key != All
                ? throw new StartupException($"nothing with the key '{key}' is in quarantine")
            : taken == 0 ? 0
            : 1;
    }
}
