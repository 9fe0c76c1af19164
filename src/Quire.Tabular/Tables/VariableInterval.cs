namespace Quire.Tabular.Tables;

/// <summary>How the values of a variable lie.</summary>
public enum VariableInterval
{
    /// <summary>Whole numbers, or texts.</summary>
    Discrete,

    /// <summary>Numbers with fractions.</summary>
    Continuous,
}
