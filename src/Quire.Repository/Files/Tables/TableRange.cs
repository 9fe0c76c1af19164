using System.Globalization;
using System.Text.Json.Serialization;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>Numbers that count as no answer, as texts of numbers.</summary>
/// <param name="From">The lowest; null where everything below counts.</param>
/// <param name="To">The highest; null where everything above counts.</param>
public sealed record TableRange([property: JsonPropertyName("from")] string? From, [property: JsonPropertyName("to")] string? To)
{
    /// <summary>The texts of numbers.</summary>
    public static TableRange Of(MissingRange range) =>
        new(
            double.IsNegativeInfinity(range.From) ? null : CellNumber.TextOf(range.From),
            double.IsPositiveInfinity(range.To) ? null : CellNumber.TextOf(range.To)
        );

    /// <summary>The same as numbers.</summary>
    public MissingRange ToNumbers() =>
        new(From is null ? double.NegativeInfinity : Number(From), To is null ? double.PositiveInfinity : Number(To));

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
