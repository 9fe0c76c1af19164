using Quire.Api.Http;
using Quire.Domain.Metadata;
using Quire.Repository.Metadata;

namespace Quire.Web.Texts;

/// <summary>Wording in the language of whoever asks, and what metadata fields are called in it.</summary>
internal static class ReaderWording
{
    public static Wording Wording(this Call call) => Wordings.Of(ReaderLanguage.Of(call.Http.Request));

    public static Task<MetadataSchema> SchemaAsync(this Call call) =>
        call.RunAsync(new ListMetadataBlocks(ReaderLanguage.Of(call.Http.Request)));
}
