namespace Quire.Tabular.R;

/// <summary>Numbers of the types of values in R's data files.</summary>
internal static class RType
{
    public const int Symbol = 1;
    public const int Pairlist = 2;
    public const int Closure = 3;
    public const int Environment = 4;
    public const int Promise = 5;
    public const int Language = 6;
    public const int Special = 7;
    public const int Builtin = 8;
    public const int Characters = 9;
    public const int Logical = 10;
    public const int Integer = 13;
    public const int Real = 14;
    public const int Complex = 15;
    public const int Text = 16;
    public const int Dots = 17;
    public const int List = 19;
    public const int Expression = 20;
    public const int ByteCode = 21;
    public const int ExternalPointer = 22;
    public const int WeakReference = 23;
    public const int Raw = 24;
    public const int S4 = 25;
    public const int Alternative = 238;
    public const int AttributedPairlist = 239;
    public const int AttributedLanguage = 240;
    public const int BaseEnvironment = 241;
    public const int EmptyEnvironment = 242;
    public const int ByteCodeReference = 243;
    public const int ByteCodeDefinition = 244;
    public const int GenericReference = 245;
    public const int ClassReference = 246;
    public const int Persistent = 247;
    public const int Package = 248;
    public const int Namespace = 249;
    public const int BaseNamespace = 250;
    public const int MissingArgument = 251;
    public const int UnboundValue = 252;
    public const int GlobalEnvironment = 253;
    public const int Nil = 254;
    public const int Reference = 255;

    /// <summary>The whole number, or truth value, that says there is none.</summary>
    public const int NoInteger = int.MinValue;

    /// <summary>What the lower half of a number that is none holds where it stands for a missing one.</summary>
    public const uint NoReal = 1954;
}
