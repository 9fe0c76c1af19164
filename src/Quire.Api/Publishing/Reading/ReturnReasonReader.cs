using System.Text.Json;
using Quire.Api.Http;

namespace Quire.Api.Publishing.Reading;

/// <summary>Reads why a dataset goes back to its authors; an empty text where the body does not say.</summary>
internal static class ReturnReasonReader
{
    public static string Read(string body)
    {
        using var json = JsonBody.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? JsonMember.Text(json.RootElement, "reasonForReturn") ?? ""
            : "";
    }
}
