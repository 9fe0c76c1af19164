using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Domain.Errors;
using Quire.Repository.Files;

namespace Quire.Api.Files;

/// <summary>Restricting a file. The body is the word <c>true</c> or <c>false</c>, or an object; every refusal is a bad request.</summary>
internal static class RestrictEndpoints
{
    public static void MapRestrictEndpoints(this IEndpointRouteBuilder files)
    {
        files.MapPut("/{id}/restrict", RestrictAsync).Says("RestrictFile", "Restricts a file in the draft, or lifts that.", 400, 409)
            .Takes<RestrictRequest>().Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> RestrictAsync(FileId id, Call call)
    {
        var wanted = Read(await JsonBody.TextAsync(call.Http.Request, call.Aborted));
        var operation = new RestrictFile(id.Ref, wanted.Restrict!.Value, wanted.EnableAccessRequest, wanted.TermsOfAccess);
        var name = await Retelling.RetoldAsync(() => call.RunAsync(operation), error => error switch
        {
            RepositoryError.NotFound => $"Could not find datafile with id {id.Text}",
            RepositoryError.RuleViolated or RepositoryError.Locked or RepositoryError.NotPermitted or RepositoryError.Unauthenticated =>
                $"Problem trying to update restriction status on {NameIn(error) ?? id.Text}: {error.Message}",
            _ => null,
        });
        return Answer.Message($"File {name} {Said(wanted)}");
    }

    private static RestrictRequest Read(string body)
    {
        if (!body.TrimStart().StartsWith('{'))
        {
            // Anything else than the two words would lift a restriction by mistake.
            return bool.TryParse(body.Trim().Trim('"'), out var wanted) ? new() { Restrict = wanted } : throw Refuse.BadRequest(
                string.IsNullOrWhiteSpace(body) ? "Boolean value missing" : $"Illegal boolean value '{body.Trim()}'");
        }

        using var json = JsonBody.Parse(body);
        return json.RootElement.TryGetProperty("restrict", out var restrict)
            ? new()
            {
                Restrict = Flag("restrict", restrict),
                EnableAccessRequest = json.RootElement.TryGetProperty("enableAccessRequest", out var enable) ? Flag("enableAccessRequest", enable) : null,
                TermsOfAccess = json.RootElement.TryGetProperty("termsOfAccess", out var terms) && terms.ValueKind == JsonValueKind.String ? terms.GetString() : null,
            }
            : throw Refuse.BadRequest("Error parsing Json: 'restrict' is required.");
    }

    private static bool? Flag(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null when name != "restrict" => null,
        _ => throw Refuse.BadRequest($"Error parsing Json: '{name}' must be true or false."),
    };

    // "File data.csv is already restricted" names the file; other refusals must not, the caller may not know it.
    private static string? NameIn(RepositoryError error) =>
        error is RepositoryError.RuleViolated && error.Message.StartsWith("File ", StringComparison.Ordinal)
        && error.Message.IndexOf(" is already ", StringComparison.Ordinal) is > 0 and var end
            ? error.Message["File ".Length..end]
            : null;

    private static string Said(RestrictRequest wanted)
    {
        if (wanted.Restrict != true)
        {
            // How to get access matters to restricted files alone; nothing else was changed.
            return "unrestricted.";
        }

        var said = "restricted.";
        if (wanted.EnableAccessRequest is { } enable)
        {
            said += $" Access Request is {(enable ? "enabled." : "disabled.")}";
        }

        return wanted.TermsOfAccess is { } terms ? $"{said} Terms of Access for restricted files: {terms}" : said;
    }
}
