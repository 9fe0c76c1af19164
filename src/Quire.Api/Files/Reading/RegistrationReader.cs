using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Files.Direct;

namespace Quire.Api.Files.Reading;

/// <summary>Reads the list of files that were put into the object store before.</summary>
internal static class RegistrationReader
{
    public static IReadOnlyList<RegistrationItem> Read(string text, bool replacing)
    {
        using var json = JsonBody.Parse(text);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.EnumerateArray().Select(file => ItemOf(file, replacing))]
            : throw FileRequestErrors.RegistrationMalformed();
    }

    private static RegistrationItem ItemOf(JsonElement file, bool replacing)
    {
        try
        {
            return new(FileDescriptionReader.Read(file, replacing), Problem: null);
        }
        catch (RepositoryException e)
        {
            // One that cannot be read does not end the others.
            return new(Said: null, e.Error);
        }
    }
}
