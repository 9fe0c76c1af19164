namespace Quire.Tabular.Fingerprints;

/// <summary>
/// Where the specification of the fingerprint and the calculator that installations have used for years disagree.
/// </summary>
public enum UnfReading
{
    /// <summary>
    /// As installations of Dataverse calculate: a text of blanks is a text of no characters, texts are cut after UTF-16 units,
    /// zeros at the end of a fraction stay before a <c>Z</c>. The default, since published fingerprints are of this kind.
    /// </summary>
    Dataverse,

    /// <summary>
    /// By the specification: blanks count, texts are cut after whole characters, fractions have no zeros at their end.
    /// </summary>
    Specification,
}
