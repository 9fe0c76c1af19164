namespace Quire.Tabular.Querying;

/// <summary>Tells whether two values lie as they are to.</summary>
internal static class ComparisonRule
{
    /// <param name="comparison">How they are to lie.</param>
    /// <param name="order">Less than 0 where the first is the smaller one, 0 where they are equal.</param>
    public static bool Allows(this Comparison comparison, int order) =>
        comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Less => order < 0,
            Comparison.AtMost => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
}
