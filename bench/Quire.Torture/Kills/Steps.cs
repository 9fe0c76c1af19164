using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Torture.Kills;

/// <summary>The changes a lane makes, chosen by chance among those the state allows.</summary>
internal sealed class Steps(Random random, string account)
{
    private static readonly string[] Roles = ["curator", "contributor", "fileDownloader", "member"];
    private int _count;

    public Step Next(DatasetModel model)
    {
        var state = model.State;
        return random.Next(100) switch
        {
            < 30 => Add(model, state),
            < 42 => Retitle(model, state),
            < 48 when state.Newest.Files.Count > 0 => Delete(state),
            < 54 when state.Newest.Files.Count > 0 => Replace(model, state),
            < 60 when state.Newest.Files.Count > 0 => Rename(state),
            < 80 when state.Draft is not null => Publish(model, state),
            < 83 when state.Draft is null && !state.Releases[^1].Withdrawn => Withdraw(model, state),
            < 87 when state.Draft is not null && state.Releases.Count > 0 => DeleteDraft(model, state),
            < 89 when state.Releases.Count == 0 => new(
                "delete dataset",
                w => w.DeleteAsync($"/api/datasets/{model.Id}"),
                _ => DatasetState.None
            ),
            < 96 => Assign(model, state),
            _ => Retitle(model, state),
        };
    }

    private Step Add(DatasetModel model, DatasetState state)
    {
        var (label, bytes, md5) = File(random.Next(20) == 0 ? 4_000_000 : random.Next(1, 60_000));
        return new(
            "add file",
            w => w.UploadAsync($"/api/datasets/{model.Id}/add", label, bytes, contentType: "text/plain"),
            answer => state.Edited(state.Newest.With(label, new(IdIn(answer), md5)))
        );
    }

    private Step Replace(DatasetModel model, DatasetState state)
    {
        var (old, file) = Any(state);
        var (label, bytes, md5) = File(random.Next(1, 30_000));
        return new(
            "replace file",
            w =>
                w.UploadAsync(
                    $"/api/files/{file.Id}/replace",
                    label,
                    bytes,
                    new JsonObject { ["forceReplace"] = true },
                    "text/plain"
                ),
            answer => state.Edited(state.Newest.Without(old).With(label, new(IdIn(answer), md5)))
        );
    }

    private Step Delete(DatasetState state)
    {
        var (label, file) = Any(state);
        return new("delete file", w => w.DeleteAsync($"/api/files/{file.Id}"), _ => state.Edited(state.Newest.Without(label)));
    }

    private Step Rename(DatasetState state)
    {
        var (label, file) = Any(state);
        var other = $"renamed{++_count}x{random.Next(1 << 20):x}.txt";
        return new(
            "rename file",
            async w =>
            {
                using var form = new MultipartFormDataContent
                {
                    { new StringContent(new JsonObject { ["label"] = other }.ToJsonString()), "jsonData" },
                };
                return await w.SendAsync(HttpMethod.Post, $"/api/files/{file.Id}/metadata", form);
            },
            _ => state.Edited(state.Newest.Without(label).With(other, file))
        );
    }

    private Step Retitle(DatasetModel model, DatasetState state)
    {
        var title = $"{model.Word} number {++_count} {random.Next(1 << 20):x}";
        return new(
            "edit metadata",
            w => w.PutAsync($"/api/datasets/{model.Id}/editMetadata?replace=true", Make.Field("title", "primitive", title)),
            _ => state.Edited(state.Newest with { Title = title })
        );
    }

    private Step Publish(DatasetModel model, DatasetState state)
    {
        var minor = state.MayBeMinor && random.Next(2) == 0;
        return new(
            minor ? "publish minor" : "publish major",
            w => w.PostAsync($"/api/datasets/{model.Id}/actions/:publish?type={(minor ? "minor" : "major")}"),
            _ => state.Published(minor),
            IsPublication: true
        );
    }

    private static Step Withdraw(DatasetModel model, DatasetState state) =>
        new(
            "withdraw",
            w =>
                w.PostAsync(
                    $"/api/datasets/{model.Id}/versions/:latest-published/deaccession",
                    new JsonObject { ["deaccessionReason"] = "Tried out." }
                ),
            _ => state.Withdrawn()
        );

    private static Step DeleteDraft(DatasetModel model, DatasetState state) =>
        new("delete draft", w => w.DeleteAsync($"/api/datasets/{model.Id}/versions/:draft"), _ => state with { Draft = null });

    private Step Assign(DatasetModel model, DatasetState state)
    {
        var role = Roles[random.Next(Roles.Length)];
        if (!state.Roles.Contains(role))
        {
            return new(
                "give role",
                w =>
                    w.PostAsync(
                        $"/api/datasets/{model.Id}/assignments",
                        new JsonObject { ["assignee"] = account, ["role"] = role }
                    ),
                _ => state with { Roles = state.Roles.Add(role) }
            );
        }

        return new(
            "take role",
            async w =>
            {
                var list = await w.GetAsync($"/api/datasets/{model.Id}/assignments");
                if ((int)list.Status >= 300)
                {
                    return list;
                }

                var given = list
                    .Data.AsArray()
                    .First(a => a!["assignee"]!.GetValue<string>() == account && a["_roleAlias"]!.GetValue<string>() == role)![
                    "id"
                ]!.GetValue<long>();
                return await w.DeleteAsync($"/api/datasets/{model.Id}/assignments/{given}");
            },
            _ => state with { Roles = state.Roles.Remove(role) }
        );
    }

    private KeyValuePair<string, StoredFile> Any(DatasetState state) =>
        state.Newest.Files.ElementAt(random.Next(state.Newest.Files.Count));

    private (string Label, byte[] Bytes, string Md5) File(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(random.NextInt64().ToString("x", System.Globalization.CultureInfo.InvariantCulture))
                .Append(text.Length % 7 == 0 ? '\n' : ' ');
        }

        var bytes = Encoding.ASCII.GetBytes(text.ToString());
        return (
            $"file{++_count}x{random.Next(1 << 20):x}.txt",
            bytes,
            Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes))
        );
    }

    private static long IdIn(WireAnswer? answer) => answer?.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>() ?? 0;
}
