namespace Quire.Torture.Kills;

/// <summary>A dataset of one lane, with what was acknowledged of it and what was asked for without an answer.</summary>
internal sealed class DatasetModel(long id, string word, DatasetState state)
{
    public long Id => id;

    /// <summary>A word no other dataset's title has.</summary>
    public string Word => word;

    public DatasetState State { get; set; } = state;

    /// <summary>
    /// What it may be instead, because the answer to the last step never came; null when every step was answered.
    /// </summary>
    public DatasetState? Maybe { get; set; }

    /// <summary>A publication was accepted and may still be under way.</summary>
    public bool Publishing { get; set; }

    /// <summary>Something was done to it since it was last compared.</summary>
    public bool Touched { get; set; } = true;
}
