namespace Quire.Repository.Datasets.Comparison;

/// <summary>What people may say of a variable, or of the variables of a table together.</summary>
public enum VariableAspect
{
    Label,
    Question,
    AfterQuestion,
    Instruction,
    Universe,
    Notes,

    /// <summary>Whether it holds weights of rows.</summary>
    Weight,

    /// <summary>The variable that holds its weights.</summary>
    WeightedBy,

    /// <summary>Weighted frequencies of its categories.</summary>
    Frequencies,

    /// <summary>What its values stand for.</summary>
    Categories,

    /// <summary>Variables that belong together.</summary>
    Groups,
}
