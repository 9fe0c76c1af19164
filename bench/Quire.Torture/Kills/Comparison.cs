using System.Net;
using System.Security.Cryptography;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Kills;

/// <summary>Compares what was acknowledged with what a replica has: versions, files, bytes, roles, what is found.</summary>
internal sealed class Comparison(Installation installation, Random random, string account, Report report)
{
    private const int FilesRead = 4;

    public async Task CheckAsync(DatasetModel model)
    {
        var replica = installation.Replicas[random.Next(installation.Replicas.Count)];
        Task<WireAnswer> Get(string path) => replica.SendAsync(installation.Token, path, w => w.GetAsync(path));
        await Settling.UnlockedAsync(Get, model, report);
        if (await MatchAsync(model, Get))
        {
            await BytesAsync(model, Get);
            await FoundAsync(model, replica, Get);
            model.Touched = false;
        }
    }

    private async Task<bool> MatchAsync(DatasetModel model, Func<string, Task<WireAnswer>> get)
    {
        var seen = DatasetState.None;
        string[] fitting = model.Maybe is null ? [model.State.Describe()] : [model.State.Describe(), model.Maybe.Describe()];
        // A replica hears of what another one committed a moment later.
        var matches = await Settling.UntilAsync(async () =>
        {
            seen = await ReadDataset.StateAsync(get, model.Id, account);
            return fitting.Contains(seen.Describe());
        });
        if (!matches)
        {
            report.Wrong($"LOST: dataset {model.Id} must be\n    {string.Join("\n or ", fitting)}\n  is {seen.Describe()}");
        }

        (model.State, model.Maybe) = (seen, null);
        return matches;
    }

    private async Task BytesAsync(DatasetModel model, Func<string, Task<WireAnswer>> get)
    {
        var files = model
            .State.Releases.Select(r => r.Content)
            .Append(model.State.Draft)
            .OfType<Content>()
            .SelectMany(c => c.Files.Values)
            .DistinctBy(f => f.Id)
            .ToArray();
        random.Shuffle(files);
        foreach (var file in files.Take(FilesRead))
        {
            var answer = await get($"/api/access/datafile/{file.Id}");
            if (
                answer.Status != HttpStatusCode.OK
                || Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, answer.Body)) != file.Md5
            )
            {
                report.Wrong(
                    $"LOST: bytes of file {file.Id} of dataset {model.Id}: {(int)answer.Status}, {answer.Body.Length} bytes"
                );
            }
        }
    }

    private async Task FoundAsync(DatasetModel model, Replica replica, Func<string, Task<WireAnswer>> get)
    {
        var path = $"/api/search?q={model.Word}&type=dataset";
        // A released version and its draft are two; whether a withdrawn one is shown beside a draft is the server's choice.
        var most = (model.State.Releases.Count > 0 ? 1 : 0) + (model.State.Draft is null ? 0 : 1);
        var least = model.State.IsPublic ? most : Math.Min(1, most);
        var (found, publicly) = (-1, -1);
        var right = await Settling.UntilAsync(async () =>
        {
            found = Count(await get(path));
            publicly = Count(await replica.SendAsync(null, path, w => w.GetAsync(path)));
            return publicly == (model.State.IsPublic ? 1 : 0) && found >= least && found <= most;
        });
        if (!right)
        {
            report.Wrong(
                $"NOT FOUND: dataset {model.Id} found {found} times by its owner and {publicly} times by guests: {model.State.Describe()}"
            );
        }
    }

    private static int Count(WireAnswer answer) =>
        answer.Status == HttpStatusCode.OK ? answer.Data["total_count"]!.GetValue<int>() : -1;
}
