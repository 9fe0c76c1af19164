using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Identifiers;

namespace Quire.Api.Publishing.Reading;

/// <summary>Reads which identifier a dataset has that is taken over: that of the address, or that of the body.</summary>
internal static class ImportedIdentifierReader
{
    public static PersistentId Read(Call call, JsonElement body)
    {
        if (ImportParameters.PidOf(call) is { } given)
        {
            return given;
        }

        if (body.ValueKind != JsonValueKind.Object || JsonMember.Text(body, "identifier") is not { Length: > 0 } identifier)
        {
            throw ImportRequestErrors.IdentifierMissing();
        }

        var text = $"{JsonMember.Text(body, "protocol")}:{JsonMember.Text(body, "authority")}/{identifier}";
        return text.All(ImportParameters.IsAllowed) && PersistentId.TryParse(text, out var pid)
            ? pid
            : throw ImportRequestErrors.IdentifierMalformed(text);
    }
}
