using Microsoft.AspNetCore.Http;
using Quire.Domain.Access;

namespace Quire.Api.Http;

/// <summary>A collection named by one path segment.</summary>
public sealed record CollectionId(ObjectRef Ref, string Text)
{
    public static bool TryParse(string text, out CollectionId id)
    {
        id = new(new ObjectRef.Collection(text), text);
        return true;
    }
}
