using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data;

/// <summary>Stores a small value as JSON text in one column; compared by its JSON.</summary>
internal static class JsonColumn
{
    /// <param name="property">The property.</param>
    /// <param name="form">How it is written, of <see cref="StoredJson"/>.</param>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property, JsonTypeInfo<T> form)
        where T : class?
    {
        property.HasConversion(
            value => JsonSerializer.Serialize(value, form),
            text => JsonSerializer.Deserialize(text, form)!,
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a!, form) == JsonSerializer.Serialize(b!, form),
                value => JsonSerializer.Serialize(value, form).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize(JsonSerializer.Serialize(value, form), form)!
            )
        );
        return property;
    }
}
