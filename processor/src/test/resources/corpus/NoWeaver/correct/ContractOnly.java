// options: -Acontinuo.weaver=none -Acontinuo.LoopWithoutAwait=off
/** A module of interfaces needs no weaving. */
interface ContractOnly {
    @Async
    Task<Integer> read();

    abstract class Base implements ContractOnly {
        @Override
        @Async
        public abstract Task<Integer> read();

        int plain() {
            return 1;
        }
    }
}
