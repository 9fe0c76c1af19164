using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Server.Tests.Upgrades;

/// <summary>Makes a recording of the program as it is.</summary>
internal static class Recorder
{
    // A recording is to stay small: of a vocabulary so many values are kept, and those in use; of the blocks, those in use.
    private const int VocabularyKept = 5;
    private const string UnusedBlocks = "name NOT IN ('citation', 'geospatial')";

    private static readonly string[] InUse = ["English", "Medicine, Health and Life Sciences"];

    public static async Task RecordAsync(DatabaseKind kind, Recording recording)
    {
        using var installation = await RecordedInstallation.NewAsync(kind);
        string token;
        await using (var first = await installation.StartAsync(token: null))
        {
            token = first.AdminToken;
        }

        await ShortenBlocksAsync(installation);
        await using (var second = await installation.StartAsync(token))
        {
            recording.Facts = await new SampleContent(second).MakeAsync();
        }

        recording.Database = await installation.DumpAsync();
        // One comes with its index; the other's is built anew, as for an installation that was moved without it.
        recording.Files = FolderText.Dump(installation.Folder, without: kind == DatabaseKind.Sqlite ? null : "search");
        recording.Answers = await AnswersAsync(kind, recording);
    }

    private static async Task<SortedDictionary<string, string>> AnswersAsync(DatabaseKind kind, Recording recording)
    {
        using var opened = await RecordedInstallation.OfAsync(kind, recording);
        await using var server = await opened.StartAsync(recording.Facts.Tokens["admin"]);
        return await RecordedAnswers.OfAsync(server, recording.Facts);
    }

    private static async Task ShortenBlocksAsync(RecordedInstallation installation)
    {
        await installation.ExecuteAsync(
            $"DELETE FROM field_types WHERE block_id IN (SELECT id FROM metadata_blocks WHERE {UnusedBlocks})"
        );
        await installation.ExecuteAsync($"DELETE FROM metadata_blocks WHERE {UnusedBlocks}");
        var shorter = new Dictionary<long, string>();
        await using var connection = await installation.OpenAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT id, vocabulary FROM field_types WHERE length(vocabulary) > 500";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = JsonNode.Parse(reader.GetString(1))!.AsArray();
                shorter[reader.GetInt64(0)] = new JsonArray([
                    .. values
                        .Select((value, at) => (value, at))
                        .Where(v => v.at < VocabularyKept || InUse.Contains(v.value!["Value"]!.GetValue<string>()))
                        .Select(v => v.value!.DeepClone()),
                ]).ToJsonString();
            }
        }

        foreach (var (id, vocabulary) in shorter)
        {
            var quoted = vocabulary.Replace("'", "''", StringComparison.Ordinal);
            await installation.ExecuteAsync($"UPDATE field_types SET vocabulary = '{quoted}' WHERE id = {id}");
        }
    }
}
