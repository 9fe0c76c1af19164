using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Identifiers.Files;

namespace Quire.Api.Identifiers;

/// <summary>Giving identifiers to files that are public and have none.</summary>
internal static class FileIdentifierEndpoints
{
    private static readonly QueryParameter Sleep = new(
        "sleep",
        QueryKind.Text,
        "Seconds between two files, 1 or more. Checked and otherwise unused: providers are asked in the background, at their pace."
    );

    public static void MapFileIdentifierEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("/{id}/registerDataFile", GiveAsync)
            .Says("GiveFileIdentifier", "Gives a public file an identifier of its own.", 400, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapGet("/registerDataFileAll", GiveAllAsync)
            .Says("GiveAllFileIdentifiers", "Gives identifiers to all public files that have none.", 401)
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapGet("/registerDataFiles/{alias}", GiveInAsync)
            .Says(
                "GiveFileIdentifiers",
                "Gives identifiers to the public files that have none in the datasets of a collection itself.",
                400,
                404
            )
            .Asks(Sleep)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GiveAsync(FileId id, Call call) =>
        Answer.Message(
            await call.RunAsync(new GiveFileIdentifier(id.Ref))
                ? "Datafile registration complete. File registered successfully."
                : "File was already registered. "
        );

    private static async Task<IResult> GiveAllAsync(Call call)
    {
        var done = await call.RunAsync(new GiveAllFileIdentifiers());
        return Answer.Message(
            $"Datafile registration complete.{done.Given} of  {done.Found} unregistered, published files registered successfully."
        );
    }

    private static async Task<IResult> GiveInAsync(CollectionId alias, Call call)
    {
        MustBePause(call.Query(Sleep));
        return Answer.Message(
            await call.RunAsync(new GiveFileIdentifiers(alias.Ref)) is { } done
                ? $"Datafile registration complete. {done.Given} out of {done.Found} "
                    + "unregistered, published files registered successfully."
                : $"Registration of file-level pid is disabled in collection {alias.Text}; nothing to do"
        );
    }

    private static void MustBePause(string? text)
    {
        if (
            text is not null
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pause) && pause > 0)
        )
        {
            throw IdentifierRequestErrors.NoPause(text);
        }
    }
}
