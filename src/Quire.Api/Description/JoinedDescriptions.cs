using Microsoft.OpenApi;

namespace Quire.Api.Description;

/// <summary>Makes one line of descriptions that were broken where the source is; a break means something to readers.</summary>
internal sealed class JoinedDescriptions : OpenApiVisitorBase
{
    public override void Visit(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { Description: { } description } own)
        {
            own.Description = description.ReplaceLineEndings(" ");
        }
    }
}
