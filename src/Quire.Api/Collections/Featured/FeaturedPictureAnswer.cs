using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Collections.Featured;

/// <summary>The picture of something a collection shows first, as an answer.</summary>
internal static class FeaturedPictureAnswer
{
    public static IResult Of(FeaturedImageRecord image, Call call)
    {
        var headers = call.Http.Response.Headers;
        // What somebody uploaded must never run in a browser as if this site had written it.
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(image.Bytes, image.ContentType, entityTag: new EntityTagHeaderValue($"\"{image.Tag}\""));
    }
}
