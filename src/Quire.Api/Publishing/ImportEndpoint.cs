using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets.Reading;
using Quire.Api.Http;
using Quire.Api.Http.Wording;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Api.Publishing;

/// <summary>Taking over datasets that have an identifier already; for superusers.</summary>
internal static class ImportEndpoint
{
    private static readonly QueryParameter Pid = new(
        "pid",
        QueryKind.Text,
        "Persistent identifier of the dataset, unless the body has it."
    );

    private static readonly QueryParameter PersistentIdentifier = new(
        "persistentId",
        QueryKind.Text,
        "The same, as some clients call it."
    );

    private static readonly QueryParameter Release = new("release", QueryKind.Flag, "Publish it at once, as version 1.0.");

    public static void MapImportEndpoint(this IEndpointRouteBuilder api) =>
        api.MapPost("/dataverses/{id}/datasets/:import", ImportAsync)
            .WithTags("Publishing")
            .Says("ImportDataset", "Takes over a dataset that has a persistent identifier.", 201, 400, 401, 403, 404)
            .Asks(Pid, PersistentIdentifier, Release)
            .TakesUpTo(BodyLimit.Long)
            .Takes<DatasetRequest>()
            .Produces<ApiEnvelope<DatasetImported>>(StatusCodes.Status201Created);

    private static async Task<IResult> ImportAsync(CollectionId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var root = body.RootElement;
        var releases = call.Flag(Release);
        var pid = InputReading.Of(() => PidOf(call, root));
        // Who may not do this learns that first; what is wrong with the body comes with the rest of it.
        var input = pid.Refusal is { } refusal
            ? new Input<VersionInput>(refusal)
            : await inputs.DatasetAsync(root, call.Caller, call.Aborted);
        var origin = new DatasetOrigin.Imported(
            pid.Refusal is null ? pid.Value : new PersistentId("doi", "0", "0"),
            releases ? new VersionNumber(1, 0) : null
        );
        var made = await call.RunAsync(new CreateDataset(id.Ref, input) { Origin = origin });
        RepositoryError? why = null;
        if (releases)
        {
            // The moment it was made, which is not ahead of anything.
            var now = new Input<DateTime>(made.Object.CreatedAt);
            why = (
                await call.AttemptAsync(new ReleaseMigrated(new ObjectRef.Dataset(made.Id), now, TellsProvider: true))
            ).Refusal;
        }

        return Answer.Created(
            string.Create(CultureInfo.InvariantCulture, $"/datasets/{made.Id}"),
            new DatasetImported
            {
                Id = made.Id,
                PersistentId = made.Object.PersistentId!.ToString(),
                ReleaseCompleted = releases ? why is null : null,
            },
            // It is here all the same, as a draft.
            why is null
                ? null
                : $"The dataset was imported and not published: {RefusalTexts.TextOf(why)}"
        );
    }

    private static PersistentId PidOf(Call call, JsonElement body)
    {
        if ((call.Query(Pid) ?? call.Query(PersistentIdentifier)) is { } sent)
        {
            return !sent.All(IsAllowed) ? throw ImportRequestErrors.CharactersNotAllowed()
                : PersistentId.TryParse(sent, out var given) ? given
                : throw ImportRequestErrors.IdentifierMalformed(sent);
        }

        if (body.ValueKind != JsonValueKind.Object || JsonMember.Text(body, "identifier") is not { Length: > 0 } identifier)
        {
            throw ImportRequestErrors.IdentifierMissing();
        }

        var text = $"{JsonMember.Text(body, "protocol")}:{JsonMember.Text(body, "authority")}/{identifier}";
        return text.All(IsAllowed) && PersistentId.TryParse(text, out var pid)
            ? pid
            : throw ImportRequestErrors.IdentifierMalformed(text);
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/' or ':' or '-';
}
