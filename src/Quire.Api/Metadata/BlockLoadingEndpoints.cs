using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Metadata.Reading;
using Quire.Contracts;
using Quire.Contracts.Metadata;
using Quire.Repository.Metadata;
using Quire.Repository.Metadata.Texts;

namespace Quire.Api.Metadata;

/// <summary>Loading definitions of metadata blocks.</summary>
internal static class BlockLoadingEndpoints
{
    public static void MapBlockLoadingEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapPost("/load", LoadAsync)
            .Says("LoadMetadataBlock", "Loads a tab-separated definition of metadata blocks, fields and vocabularies.", 400, 503)
            .IgnoringTokens()
            .TakesUpTo(BodyLimit.Long)
            .Takes<string>("text/tab-separated-values")
            .Produces<ApiEnvelope<DefinitionsLoaded>>();
        admin
            .MapPost("/loadpropertyfiles", LoadTextsAsync)
            .Says(
                "LoadBlockTexts",
                "Takes in what metadata blocks and their fields are called in languages: a zip of files BLOCK_LANGUAGE.properties.",
                400,
                503
            )
            .IgnoringTokens()
            .TakesUpTo(BodyLimit.Usual)
            .Takes<string>("application/zip")
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapGet("/loadNAControlledVocabularyValue", ConfirmNotAvailable)
            .Says("LoadNotAvailableValue", "Confirms that every vocabulary accepts N/A.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapPost("/loadNAControlledVocabularyValue", ConfirmNotAvailable)
            .Says("LoadNotAvailableValueByPost", "Confirms that every vocabulary accepts N/A.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> LoadAsync(Call call)
    {
        var loaded = await call.RunAsync(new LoadMetadataBlock(await JsonBody.TextAsync(call.Http.Request, call.Aborted)));
        return Answer.Ok(
            new DefinitionsLoaded
            {
                Added = [.. loaded.Added.Select(a => new DefinitionLoaded { Name = a.Name, Type = a.Type })],
            },
            loaded.WithoutTerms.Count == 0
                ? null
                : $"The vocabulary of {string.Join(", ", loaded.WithoutTerms)} has no terms. Until terms are loaded, any text is taken."
        );
    }

    private static async Task<IResult> LoadTextsAsync(Call call)
    {
        var bytes = await BodyReader.ReadAsync(
            call.Http,
            call.Http.Request.Body,
            call.Http.Request.ContentLength,
            BodyLimit.Usual.Bytes,
            call.Aborted
        );
        var loaded = await call.RunAsync(new LoadBlockTexts(InputReading.Of(() => TextsArchive.Read(bytes))));
        var left =
            loaded.LeftAside.Count == 0 ? "" : $" Left aside, of no block or language: {string.Join(", ", loaded.LeftAside)}.";
        return Answer.Message($"Uploaded the file successfully: {string.Join(", ", loaded.Taken)}.{left}");
    }

    // The value is part of every vocabulary from the start; set-up scripts ask for it all the same.
    private static IResult ConfirmNotAvailable() => Answer.Message("NA value exists.");
}
