using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metadata;
using Quire.Repository.Metadata.Languages;

namespace Quire.Api.Collections;

/// <summary>The languages metadata of a collection's datasets may be written in.</summary>
internal static class MetadataLanguageEndpoints
{
    public static void MapMetadataLanguageEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/allowedMetadataLanguages", ListAsync)
            .Says("ListAllowedLanguages", "Lists the languages metadata of a collection's datasets may be written in.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<MetadataLanguageResponse>>>();
        collections
            .MapPut("/{id}/allowedMetadataLanguages/{metadataLanguage}", SetAsync)
            .Says("SetAllowedLanguage", "Chooses the language of metadata; `undefined` lets depositors choose.", 400, 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<MetadataLanguageResponse>>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call) =>
        Of(await call.RunAsync(new ListAllowedLanguages(id.Ref)));

    private static async Task<IResult> SetAsync(CollectionId id, string metadataLanguage, Call call) =>
        Of(await call.RunAsync(new SetAllowedLanguage(id.Ref, metadataLanguage)));

    private static IResult Of(IReadOnlyList<MetadataLanguage> languages) =>
        Answer.Ok<IReadOnlyList<MetadataLanguageResponse>>([
            .. languages.Select(l => new MetadataLanguageResponse { Locale = l.Locale, Title = l.Title }),
        ]);
}
