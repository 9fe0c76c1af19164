using System.Text.Json;
using Quire.Api.Http;
using Quire.Repository.Files.Describing;

namespace Quire.Api.Files.Reading;

/// <summary>Reads what several files are to be described as: a list of descriptions, each with the number of its file.</summary>
internal static class FileDescriptionsReader
{
    public static async Task<List<(long File, FileDescription Said)>> ReadAsync(Call call)
    {
        using var json = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.EnumerateArray().Select(f => (FileOf(f), FileDescriptionReader.Read(f, replacing: false)))]
            : throw FileRequestErrors.FilesNoArray();
    }

    private static long FileOf(JsonElement file) =>
        file.ValueKind == JsonValueKind.Object
            ? JsonMember.Number(file, "dataFileId", _ => FileRequestErrors.FileIdsInvalid())
                ?? throw FileRequestErrors.FileIdsInvalid()
            : throw FileRequestErrors.FileIdsInvalid();
}
