namespace Quire.Tabular.Statistics;

/// <summary>Finds a median in passes over the numbers.</summary>
internal interface IMedian
{
    /// <summary>Whether it is found.</summary>
    bool IsDone { get; }

    /// <summary>The median, once it is found.</summary>
    double Value { get; }

    /// <summary>A number of this pass; the same ones in every pass, in any order.</summary>
    void Add(double number);

    /// <summary>All numbers were seen once more.</summary>
    void EndPass();
}
