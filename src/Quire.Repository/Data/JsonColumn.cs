using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data;

/// <summary>Stores a small value as JSON text in one column; compared by its JSON.</summary>
internal static class JsonColumn
{
    /// <summary>Stores the value of a property as <see cref="StoredJson"/> says.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class?
    {
        // Calls alone, without a value from here: the model is compiled ahead with these very expressions.
        property.HasConversion(
            value => JsonText.Write<T>(value),
            text => JsonText.Read<T>(text),
            new ValueComparer<T>(
                (a, b) => JsonText.Write<T>(a!) == JsonText.Write<T>(b!),
                value => JsonText.HashOf<T>(value),
                value => JsonText.Read<T>(JsonText.Write<T>(value))
            )
        );
        return property;
    }
}
