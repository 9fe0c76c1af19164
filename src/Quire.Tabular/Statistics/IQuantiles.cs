namespace Quire.Tabular.Statistics;

/// <summary>Finds quantiles in passes over the numbers.</summary>
internal interface IQuantiles
{
    /// <summary>Whether they are found.</summary>
    bool IsDone { get; }

    /// <summary>The quantiles, in the order they were asked for, once they are found.</summary>
    double[] Values { get; }

    /// <summary>A number of this pass; the same ones in every pass, in any order.</summary>
    void Add(double number);

    /// <summary>All numbers were seen once more.</summary>
    void EndPass();
}
