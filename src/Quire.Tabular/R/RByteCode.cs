using System.Runtime.CompilerServices;

namespace Quire.Tabular.R;

/// <summary>Goes over functions as R has compiled them.</summary>
internal sealed class RByteCode(RTokens tokens, RParser values)
{
    private int _depth;

    public void Body()
    {
        // How many pieces are shared.
        tokens.Int32();
        Code();
    }

    private void Code()
    {
        Deeper();
        values.Skip();
        for (var i = tokens.Int32(); i > 0; i--)
        {
            var type = tokens.Int32();
            switch (type)
            {
                case RType.ByteCode:
                    Code();
                    break;
                case RType.Language
                or RType.Pairlist
                or RType.ByteCodeDefinition
                or RType.ByteCodeReference
                or RType.AttributedLanguage
                or RType.AttributedPairlist:
                    Language(type);
                    break;
                default:
                    values.Skip();
                    break;
            }
        }

        _depth--;
    }

    private void Language(int type)
    {
        Deeper();
        if (type == RType.ByteCodeReference)
        {
            tokens.Int32();
        }
        else if (
            type
            is RType.Language
                or RType.Pairlist
                or RType.ByteCodeDefinition
                or RType.AttributedLanguage
                or RType.AttributedPairlist
        )
        {
            if (type == RType.ByteCodeDefinition)
            {
                tokens.Int32();
                type = tokens.Int32();
            }

            if (type is RType.AttributedLanguage or RType.AttributedPairlist)
            {
                values.Skip();
            }

            values.Skip();
            Language(tokens.Int32());
            Language(tokens.Int32());
        }
        else
        {
            values.Skip();
        }

        _depth--;
    }

    private void Deeper()
    {
        if (++_depth > 10_000 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw values.Wrong("lies within more values than are read");
        }
    }
}
