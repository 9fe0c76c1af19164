namespace Quire.Tabular.Tables;

/// <summary>
/// Numbers the makers of the data count as no answer. They stay values of the variable: nothing is taken out of the data for
/// them.
/// </summary>
/// <param name="From">The lowest of them; negative infinity where everything below counts.</param>
/// <param name="To">The highest of them; equal to <paramref name="From"/> for a single number.</param>
public sealed record MissingRange(double From, double To)
{
    /// <summary>Whether both ends are numbers; what lies between others nobody can say.</summary>
    internal bool HasEnds => !double.IsNaN(From) && !double.IsNaN(To);
}
