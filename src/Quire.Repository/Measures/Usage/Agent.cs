namespace Quire.Repository.Measures.Usage;

/// <summary>What kind of program asks, as COUNTER tells them apart. Robots are not counted at all.</summary>
public enum Agent
{
    /// <summary>A browser, for somebody who looks.</summary>
    Regular,

    /// <summary>A script or tool somebody works with.</summary>
    Machine,
}
